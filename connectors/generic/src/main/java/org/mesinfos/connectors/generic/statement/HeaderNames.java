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

/** Tells which columns the phrases of a header name. */
final class HeaderNames {

    private static final int FEWEST_COLUMNS = 2;
    /** Phrases of more words are sentences: what they cost must not grow with their length. */
    private static final int MOST_WORDS = 16;

    private static final Pattern CURRENCY_BEHIND = Pattern.compile("(?<=\\p{L}) ?\\((?:\\p{Sc}|[A-Z]{3}|R\\$)\\)$");

    private static final int MOST_WORDS_OF_NAME = 5;
    /** Longer phrases are no names of columns. */
    private static final int LONGEST_NAME = 48;

    private HeaderNames() {}

    /** How many of the columns have names that are known. */
    static long known(List<HeaderColumn> columns) {
        return columns.stream().filter(column -> column.role().isPresent()).count();
    }

    /** The columns that a phrase names: one, or several that are printed close together. */
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

    /** Whether all parts of a phrase are known names with nothing between them, and a date is the first: nothing else reads so. */
    private static boolean isListOfDate(Phrase phrase, List<HeaderColumn> parts, long known) {
        return known == parts.size() && parts.get(0).isDate() && areNames(phrase);
    }

    /** Whether nothing but words stands in a phrase. */
    private static boolean areNames(Phrase phrase) {
        return phrase.words().stream().allMatch(word -> word.text().codePoints().anyMatch(Character::isLetterOrDigit));
    }

    /** Whether the names of a date and of a label stand among the parts of a phrase. */
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

    /** What a phrase means as a whole. */
    static Optional<ColumnNames.Meaning> wholeMeaning(Phrase phrase) {
        String text = CURRENCY_BEHIND.matcher(phrase.text()).replaceFirst("");
        return CurrencySigns.code(text).isPresent()
                ? Optional.empty()
                : ColumnNames.wholeMeaning(text).or(() -> ColumnNames.wholeMeaning(unhyphened(text)));
    }

    /** A name of which a hyphen parts two lines. */
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

    /** Of several columns that could be one that a movement has once, the one that says so most surely keeps it. */
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

    /** Whether a column could be the amount as well as the one that keeps it: both may be one half of the amounts. */
    private static boolean isAsSure(HeaderColumn column, Map<Role, HeaderColumn> surest) {
        return column.role().equals(Optional.of(Role.AMOUNT))
                && (surest.get(Role.AMOUNT).strength() == column.strength()
                        || wholeMeaning(surest.get(Role.AMOUNT)).isEmpty());
    }
}
