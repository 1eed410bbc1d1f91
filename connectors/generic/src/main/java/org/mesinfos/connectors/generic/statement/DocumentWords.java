package org.mesinfos.connectors.generic.statement;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.mapping.NormalisedText;

/**
 * What a document says of itself.
 *
 * @param statement how many words it has that statements of accounts have
 * @param other how many words that other documents have stand near the top of its first page
 * @param owed how many words it has that statements of debts have
 * @param card how often it calls itself the statement of a card that is paid later
 * @param number of the statement
 */
record DocumentWords(long statement, long other, long owed, long card, Optional<String> number) {

    private static final double TOP = 0.4;
    private static final int FEWEST_OF_DEBT = 2;
    private static final Pattern NUMBER =
            Pattern.compile("^[^\\p{L}\\d]{0,4}(?:N[O°R][ .:]*)?([A-Z0-9][A-Z0-9/-]{0,20})");

    /**
     * Counts the words.
     *
     * @param lines of the whole document
     * @param around those of them that are no part of a movement: what is bought tells nothing of the document
     * @param above those above the first table: names of columns tell nothing of another kind of document
     */
    static DocumentWords of(List<PrintedLine> lines, List<PrintedLine> around, List<PrintedLine> above) {
        String all = comparable(lines.stream());
        String top = comparable(around.stream()
                .filter(line -> line.page() == 1 && line.depth() <= TOP)
                .filter(above::contains));
        // What is owed for a card is called an invoice in some countries.
        long card = StatementWords.TABLE.count("card", top);
        return new DocumentWords(
                StatementWords.TABLE.count("statement", all),
                card > 0 ? 0 : StatementWords.TABLE.count("other", top),
                StatementWords.TABLE.count("owed", all),
                card,
                number(around));
    }

    /** Whether positive balances are what the holder owes. */
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
