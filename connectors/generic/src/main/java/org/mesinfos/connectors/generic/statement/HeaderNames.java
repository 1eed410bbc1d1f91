package org.mesinfos.connectors.generic.statement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mesinfos.connectors.generic.ColumnNames;
import org.mesinfos.connectors.generic.Role;
import org.mesinfos.connectors.generic.print.CurrencySigns;
import org.mesinfos.connectors.generic.print.Phrase;

/** Parser of header phrases into columns. */
final class HeaderNames {

    private static final int FEWEST_COLUMNS = 2;
    /** Maximum number of words of a header phrase; longer ones are sentences. It bounds the cost. */
    private static final int MOST_WORDS = 16;

    private static final Pattern CURRENCY_BEHIND = Pattern.compile("(?<=\\p{L}) ?\\((?:\\p{Sc}|[A-Z]{3}|R\\$)\\)$");

    private static final int MOST_WORDS_OF_NAME = 5;
    /** Maximum length of a column name. */
    private static final int LONGEST_NAME = 48;

    private HeaderNames() {}

    /** Counts the columns with a known name. */
    static long known(List<HeaderColumn> columns) {
        return columns.stream().filter(column -> column.role().isPresent()).count();
    }

    /** Returns the columns that a phrase names: one, or several that are printed close together. */
    static List<HeaderColumn> columns(Phrase phrase) {
        if (phrase.words().size() > MOST_WORDS) {
            return List.of(column(phrase, Optional.empty()));
        }
        Optional<ColumnNames.Meaning> whole = meaning(phrase);
        if (whole.filter(ColumnNames.Meaning::isWhole).isPresent()
                || phrase.words().size() == 1) {
            return List.of(column(phrase, whole));
        }
        List<HeaderColumn> parts = parts(phrase);
        long known = known(parts);
        return known >= FEWEST_COLUMNS
                        && known * 2 > parts.size()
                        && (parts.stream().anyMatch(HeaderColumn::isMoney)
                                || isListOfDate(phrase, parts, known)
                                || isListOfLabel(phrase, parts))
                ? parts
                : List.of(column(phrase, whole));
    }

    /**
     * Returns whether all parts of a phrase are known names without symbols between them, and the first is a date. No
     * other text has this form.
     */
    private static boolean isListOfDate(Phrase phrase, List<HeaderColumn> parts, long known) {
        return known == parts.size() && parts.get(0).isDate() && areNames(phrase);
    }

    /** Returns whether a phrase contains only words. */
    private static boolean areNames(Phrase phrase) {
        return phrase.words().stream().allMatch(word -> word.text().codePoints().anyMatch(Character::isLetterOrDigit));
    }

    /** Returns whether the parts of a phrase include the names of a date and of a label. */
    private static boolean isListOfLabel(Phrase phrase, List<HeaderColumn> parts) {
        return areNames(phrase)
                && parts.stream().anyMatch(HeaderColumn::isDate)
                && parts.stream().anyMatch(part -> part.role().equals(Optional.of(Role.LABEL)));
    }

    private static List<HeaderColumn> parts(Phrase phrase) {
        List<HeaderColumn> parts = new ArrayList<>();
        int from = 0;
        while (from < phrase.words().size()) {
            int to = Math.min(phrase.words().size(), from + MOST_WORDS_OF_NAME);
            while (to > from + 1 && wholeMeaning(phrase.part(from, to)).isEmpty()) {
                to--;
            }
            Phrase part = phrase.part(from, to);
            parts.add(column(part, wholeMeaning(part)));
            from = to;
        }
        return parts;
    }

    private static HeaderColumn column(Phrase phrase, Optional<ColumnNames.Meaning> meaning) {
        String text = phrase.text();
        Optional<String> currency = ColumnNames.currency(text).or(() -> CurrencySigns.code(text));
        return new HeaderColumn(
                text,
                meaning.map(ColumnNames.Meaning::role),
                meaning.map(ColumnNames.Meaning::strength).orElse(0),
                currency,
                phrase.left(),
                phrase.right());
    }

    private static Optional<ColumnNames.Meaning> wholeMeaning(HeaderColumn column) {
        return ColumnNames.wholeMeaning(column.name());
    }

    /** Returns the meaning of a phrase as a whole. */
    static Optional<ColumnNames.Meaning> wholeMeaning(Phrase phrase) {
        String text = CURRENCY_BEHIND.matcher(phrase.text()).replaceFirst("");
        return CurrencySigns.code(text).isPresent()
                ? Optional.empty()
                : ColumnNames.wholeMeaning(text).or(() -> ColumnNames.wholeMeaning(unhyphened(text)));
    }

    /** Joins a name that is hyphenated across two lines. */
    private static String unhyphened(String text) {
        return text.replace("- ", "");
    }

    private static Optional<ColumnNames.Meaning> meaning(Phrase phrase) {
        String text = phrase.text();
        if (text.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        if (CurrencySigns.code(text).isPresent()) {
            return Optional.of(new ColumnNames.Meaning(Role.AMOUNT, 1));
        }
        return ColumnNames.wholeMeaning(text)
                .or(() -> ColumnNames.wholeMeaning(unhyphened(text)))
                .or(() -> ColumnNames.meaning(text));
    }

    /**
     * Resolves roles that a transaction has only once: of several columns with such a role, the one with the strongest
     * evidence keeps it.
     */
    static List<HeaderColumn> unique(List<HeaderColumn> printed) {
        List<HeaderColumn> columns = AmountNames.told(printed);
        Map<Role, HeaderColumn> surest = new EnumMap<>(Role.class);
        for (HeaderColumn column : columns) {
            column.role()
                    .ifPresent(role -> surest.merge(
                            role, column, (first, second) -> second.strength() > first.strength() ? second : first));
        }
        return columns.stream()
                .map(column -> surest.containsValue(column) || isAsSure(column, surest) ? column : column.withoutRole())
                .toList();
    }

    /**
     * Returns whether a column is as likely the amount as the one that keeps the role. Both may be debit and credit.
     */
    private static boolean isAsSure(HeaderColumn column, Map<Role, HeaderColumn> surest) {
        return column.role().equals(Optional.of(Role.AMOUNT))
                && (surest.get(Role.AMOUNT).strength() == column.strength()
                        || wholeMeaning(surest.get(Role.AMOUNT)).isEmpty());
    }
}
