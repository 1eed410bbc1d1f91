package org.mesinfos.connectors.generic.statement;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.mapping.NormalisedText;

/**
 * Counts of keywords that indicate the kind of a document.
 *
 * @param statement number of words of account statements
 * @param other number of words of other kinds of documents near the top of the first page
 * @param owed number of words of debt statements
 * @param card number of names of statements of cards with deferred payment
 * @param number number of the statement
 */
record DocumentWords(long statement, long other, long owed, long card, Optional<String> number) {

    private static final double TOP = 0.4;
    private static final int FEWEST_OF_DEBT = 2;
    private static final Pattern NUMBER =
            Pattern.compile("^[^\\p{L}\\d]{0,4}(?:N[O°R][ .:]*)?([A-Z0-9][A-Z0-9/-]{0,20})");

    /**
     * Counts the keywords.
     *
     * @param lines lines of the whole document
     * @param around lines outside the transactions, since labels do not describe the document
     * @param above lines above the first table, since column names do not indicate another kind of document
     */
    static DocumentWords of(List<PrintedLine> lines, List<PrintedLine> around, List<PrintedLine> above) {
        String all = comparable(lines.stream());
        String top = comparable(around.stream()
                .filter(line -> line.page() == 1 && line.depth() <= TOP)
                .filter(above::contains));
        // Card statements are called invoices in some countries.
        long card = StatementWords.TABLE.count("card", top);
        return new DocumentWords(
                StatementWords.TABLE.count("statement", all),
                card > 0 ? 0 : StatementWords.TABLE.count("other", top),
                StatementWords.TABLE.count("owed", all),
                card,
                number(around));
    }

    /** Returns whether positive balances are debts of the holder. */
    boolean speaksOfDebt() {
        return owed >= FEWEST_OF_DEBT || card > 0;
    }

    private static String comparable(java.util.stream.Stream<PrintedLine> lines) {
        return StatementWords.comparable(lines.map(PrintedLine::text).collect(Collectors.joining(" . ")));
    }

    private static Optional<String> number(List<PrintedLine> lines) {
        for (PrintedLine line : lines) {
            String text = NormalisedText.of(line.text());
            for (String phrase : StatementWords.TABLE.phrases("number")) {
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
