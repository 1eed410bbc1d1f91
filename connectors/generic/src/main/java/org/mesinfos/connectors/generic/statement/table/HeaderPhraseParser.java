package org.mesinfos.connectors.generic.statement.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mesinfos.connectors.generic.print.Phrase;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedToken;
import org.mesinfos.connectors.generic.statement.layout.HeaderColumn;
import org.mesinfos.connectors.generic.statement.word.StatementVocabulary;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnNames;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;
import org.mesinfos.connectors.mapping.value.Currencies;

/** Parser of header phrases into columns. */
final class HeaderPhraseParser {

    /** Maximum number of words of a header phrase; longer ones are sentences. It bounds the cost. */
    private static final int MAX_WORDS = 16;

    private static final Pattern CURRENCY_SUFFIX =
            Pattern.compile("(?<=\\p{L}) ?\\((?:\\p{Sc}|[A-Z]{3}|R\\$)\\)(?: [A-Z]{3})?$");

    /** The sign of the amounts below a name, such as <i>Deposit (+)</i>. */
    private static final Pattern SIGN_SUFFIX = Pattern.compile("(?<=\\p{L}) ?\\([-+\u2212]\\)$");

    private static final Pattern CAPITAL = Pattern.compile("(?<!\\p{L})(\\p{Lu}) (?=\\p{Ll})");

    /** Maximum length of a column name. */
    private static final int MAX_NAME_LENGTH = 48;

    /** Maximum length of the parts of a name with spaces between its letters. */
    private static final int MAX_FRAGMENT_LENGTH = 2;

    private static final int MIN_FRAGMENTS = 3;

    private static final int MAX_WORDS_OF_NAME = 3;

    private HeaderPhraseParser() {}

    /** Counts the columns with a known name. */
    static long countKnown(List<HeaderColumn> columns) {
        return columns.stream().filter(column -> column.role().isPresent()).count();
    }

    /** Returns the columns that a phrase names: one, or several that are printed close together. */
    static List<HeaderColumn> columns(Phrase phrase) {
        if (phrase.words().size() > MAX_WORDS || isTitle(phrase)) {
            return List.of(toColumn(phrase, Optional.empty()));
        }
        Optional<TransactionColumnNames.Meaning> whole = meaning(phrase);
        if (whole.filter(TransactionColumnNames.Meaning::isWhole).isPresent()
                || phrase.words().size() == 1) {
            return List.of(toColumn(phrase, whole));
        }
        // A title in the place of a name, such as "Payments and credits", names the texts; the amounts have another
        // name.
        if (StatementVocabulary.isDirection(phrase.text())) {
            return List.of(toColumn(phrase, Optional.empty()));
        }
        List<HeaderColumn> parts = splitNames(phrase);
        long known = countKnown(parts);
        return known * 2 > parts.size()
                        && (parts.stream().anyMatch(HeaderColumn::isAmountOrBalance)
                                || startsWithDateName(phrase, parts, known)
                                || namesDateAndLabel(phrase, parts))
                ? parts
                : List.of(toColumn(phrase, whole));
    }

    /** Returns whether a phrase contains the title of a card statement, some of which consist of names of columns. */
    private static boolean isTitle(Phrase phrase) {
        return StatementVocabulary.DICTIONARY
                .findWithin("card", StatementVocabulary.normalise(phrase.text()))
                .isPresent();
    }

    /**
     * Returns whether the first part of a phrase is the name of a date, and so is the second, or all parts are known names,
     * without symbols between them. No other text has this form.
     */
    private static boolean startsWithDateName(Phrase phrase, List<HeaderColumn> parts, long known) {
        return parts.get(0).isDate() && (known == parts.size() || parts.get(1).isDate()) && areAllWords(phrase);
    }

    /** Returns whether a phrase contains only words. */
    private static boolean areAllWords(Phrase phrase) {
        return phrase.words().stream().allMatch(word -> word.text().codePoints().anyMatch(Character::isLetterOrDigit));
    }

    /** Returns whether the parts of a phrase include the names of a date and of a label. */
    private static boolean namesDateAndLabel(Phrase phrase, List<HeaderColumn> parts) {
        return areAllWords(phrase)
                && parts.stream().anyMatch(HeaderColumn::isDate)
                && parts.stream().anyMatch(part -> part.role().equals(Optional.of(TransactionColumnRole.LABEL)));
    }

    private static List<HeaderColumn> splitNames(Phrase phrase) {
        List<HeaderColumn> parts = new ArrayList<>();
        int from = 0;
        while (from < phrase.words().size()) {
            int to = phrase.words().size();
            while (to > from + 1 && wholeMeaning(phrase.subPhrase(from, to)).isEmpty()) {
                to--;
            }
            Phrase part = phrase.subPhrase(from, to);
            parts.add(toColumn(part, wholeMeaning(part)));
            from = to;
        }
        return parts;
    }

    private static HeaderColumn toColumn(Phrase phrase, Optional<TransactionColumnNames.Meaning> meaning) {
        String text = phrase.text();
        Optional<String> currency = TransactionColumnNames.currency(text).or(() -> Currencies.ofPrinted(text));
        return new HeaderColumn(
                text,
                meaning.map(TransactionColumnNames.Meaning::role),
                meaning.map(TransactionColumnNames.Meaning::strength).orElse(0),
                currency,
                phrase.left(),
                phrase.right());
    }

    private static Optional<TransactionColumnNames.Meaning> wholeMeaning(HeaderColumn column) {
        return TransactionColumnNames.wholeMeaning(column.name());
    }

    /** Returns the meaning of a phrase as a whole. */
    static Optional<TransactionColumnNames.Meaning> wholeMeaning(Phrase phrase) {
        String text = SIGN_SUFFIX
                .matcher(CURRENCY_SUFFIX.matcher(phrase.text()).replaceFirst(""))
                .replaceFirst("");
        if (Currencies.ofPrinted(text).isPresent()) {
            return Optional.empty();
        }
        return TransactionColumnNames.wholeMeaning(text)
                .or(() -> otherMeaning(text, withoutHyphenation(text)))
                .or(() -> otherMeaning(text, withJoinedCapitals(text)))
                .or(() -> spacedMeaning(phrase));
    }

    /** Returns the meaning of a name in another form than the printed one; most names have no other form. */
    private static Optional<TransactionColumnNames.Meaning> otherMeaning(String printed, String other) {
        return other.equals(printed) ? Optional.empty() : TransactionColumnNames.wholeMeaning(other);
    }

    /** Joins words whose first letter is drawn apart, in a larger size. */
    private static String withJoinedCapitals(String text) {
        return CAPITAL.matcher(text).replaceAll("$1");
    }

    /** Returns the meaning of a name printed with spaces between its letters. */
    private static Optional<TransactionColumnNames.Meaning> spacedMeaning(Phrase phrase) {
        long fragments = phrase.words().stream()
                .filter(word -> word.text().length() <= MAX_FRAGMENT_LENGTH)
                .count();
        return phrase.words().size() >= MIN_FRAGMENTS
                        && fragments * 2 >= phrase.words().size()
                ? TransactionColumnNames.joinedMeaning(phrase.text())
                : Optional.empty();
    }

    /** Joins a name that is hyphenated across two lines. */
    private static String withoutHyphenation(String text) {
        return text.replace("- ", "");
    }

    private static Optional<TransactionColumnNames.Meaning> meaning(Phrase phrase) {
        String text = phrase.text();
        if (text.length() > MAX_NAME_LENGTH) {
            return Optional.empty();
        }
        if (Currencies.ofPrinted(text).isPresent()) {
            return Optional.of(new TransactionColumnNames.Meaning(TransactionColumnRole.AMOUNT, 1));
        }
        return wholeMeaning(phrase).or(() -> TransactionColumnNames.meaning(text));
    }

    /**
     * Resolves roles that a transaction has only once: of several columns with such a role, the one with the strongest
     * evidence keeps it.
     */
    static List<HeaderColumn> resolveDuplicates(List<HeaderColumn> printed) {
        List<HeaderColumn> columns = GeneralDateNames.resolve(AmountHeaderRoles.resolve(printed));
        Map<TransactionColumnRole, HeaderColumn> surest = new EnumMap<>(TransactionColumnRole.class);
        for (HeaderColumn column : columns) {
            column.role()
                    .ifPresent(role -> surest.merge(
                            role, column, (first, second) -> second.strength() > first.strength() ? second : first));
        }
        return columns.stream()
                .map(column -> surest.containsValue(column) || isEquallyCertain(column, surest)
                        ? column
                        : column.withoutRole())
                .toList();
    }

    /**
     * Returns whether a column is as likely the amount as the one that keeps the role. Both may be debit and credit.
     */
    private static boolean isEquallyCertain(HeaderColumn column, Map<TransactionColumnRole, HeaderColumn> surest) {
        HeaderColumn amount = surest.get(TransactionColumnRole.AMOUNT);
        return amount != null
                && column.role().equals(Optional.of(TransactionColumnRole.AMOUNT))
                && (amount.strength() == column.strength()
                        || wholeMeaning(amount).isEmpty());
    }

    /**
     * Returns whether a line consists of names of columns, with at least one that tables of transactions do not have, such as the
     * quantity of a security.
     */
    static boolean isOfOtherTable(PrintedLine line) {
        List<Phrase> names = Phrase.of(line.words());
        return names.size() > 1
                && line.tokens().stream().allMatch(PrintedToken.WordToken.class::isInstance)
                && names.stream().allMatch(name -> name.words().size() <= MAX_WORDS_OF_NAME)
                && names.stream().anyMatch(name -> TransactionColumnNames.isForeign(name.text()));
    }
}
