package org.mesinfos.connectors.generic.statement.word;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.mapping.value.NormalisedText;

/**
 * Counts of keywords that indicate the kind of a document.
 *
 * @param statementCount number of words of account statements
 * @param otherDocumentCount number of words of other kinds of documents near the top of the first page
 * @param debtCount number of words of debt statements
 * @param cardCount number of names of statements of cards with deferred payment
 * @param statementNumber number of the statement
 */
public record StatementKeywords(
        long statementCount,
        long otherDocumentCount,
        long debtCount,
        long cardCount,
        Optional<String> statementNumber) {

    private static final double TOP = 0.4;
    private static final int MIN_DEBT_COUNT = 2;
    private static final Pattern NUMBER =
            Pattern.compile("^[^\\p{L}\\d]{0,4}(?:N[O°R][ .:]*)?([A-Z0-9][A-Z0-9/-]{0,20})");

    /**
     * Counts the keywords.
     *
     * @param lines lines of the whole document
     * @param around lines outside the transactions, since labels do not describe the document
     * @param above lines above the first table, since column names do not indicate another kind of document
     */
    public static StatementKeywords of(List<PrintedLine> lines, List<PrintedLine> around, List<PrintedLine> above) {
        String all = normalise(lines.stream());
        String top = normalise(around.stream()
                .filter(line -> line.page() == 1 && line.relativeBaseline() <= TOP)
                .filter(above::contains));
        // Card statements are called invoices in some countries.
        long card = StatementVocabulary.DICTIONARY.count("card", top);
        return new StatementKeywords(
                StatementVocabulary.DICTIONARY.count("statement", all),
                card > 0 ? 0 : StatementVocabulary.DICTIONARY.count("other", top),
                StatementVocabulary.DICTIONARY.count("owed", all),
                card,
                findNumber(around));
    }

    /** Returns whether positive balances are debts of the holder. */
    public boolean indicateDebt() {
        return debtCount >= MIN_DEBT_COUNT || cardCount > 0;
    }

    private static String normalise(java.util.stream.Stream<PrintedLine> lines) {
        return StatementVocabulary.normalise(lines.map(PrintedLine::text).collect(Collectors.joining(" . ")));
    }

    private static Optional<String> findNumber(List<PrintedLine> lines) {
        for (PrintedLine line : lines) {
            String text = NormalisedText.of(line.text());
            for (String phrase : StatementVocabulary.DICTIONARY.phrases("number")) {
                int at = text.indexOf(phrase);
                Matcher number = NUMBER.matcher(at < 0 ? "" : text.substring(at + phrase.length()));
                if (number.find() && number.group(1).chars().anyMatch(Character::isDigit)) {
                    return Optional.of(number.group(1));
                }
            }
        }
        return Optional.empty();
    }
}
