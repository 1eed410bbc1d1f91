package org.mesinfos.connectors.generic.table.vocabulary;

import java.util.List;
import org.mesinfos.connectors.generic.print.PhraseDictionary;

/**
 * Words in the rows of a table that state the direction of their amounts, such as those of cash and of wages.
 *
 * @param agreeing number of rows whose words agree with the signs of a layout
 * @param incoming number of agreeing rows whose amounts enter the account
 * @param contrary number of rows whose words contradict them
 * @param decisive number of agreeing rows with words of the same direction for every owner of an account: a fee is income
 *     for a landlord and wages are expenses for an employer, but cash from a machine leaves every account
 * @param fees number of agreeing rows with a word of a fee
 * @param reversals number of rows with a word such as that of a refund, which may have either direction
 */
public record RowDirections(int agreeing, int incoming, int contrary, int decisive, int fees, int reversals) {

    private static final PhraseDictionary WORDS = PhraseDictionary.load(RowDirections.class, "direction-words.txt");

    /** Fewer rows may agree by chance. */
    private static final int MIN_AGREEING = 3;
    /** One row in this many may be an exception, such as the refund of a fee. */
    private static final int ROWS_PER_EXCEPTION = 10;

    /**
     * The words of a row and the sign of its amount.
     *
     * @param text in any form
     * @param sign -1, 0 or 1
     */
    public record SignedText(String text, int sign) {}

    /** Counts the rows whose words state a direction. */
    public static RowDirections of(List<SignedText> rows) {
        return of(rows, "received");
    }

    /** Counts the same rows of a card, which a payment of its bill enters. */
    public static RowDirections ofCard(List<SignedText> rows) {
        return of(rows, "card-received");
    }

    private static RowDirections of(List<SignedText> rows, String received) {
        int agreeing = 0;
        int incomingRows = 0;
        int contrary = 0;
        int decisive = 0;
        int fees = 0;
        int reversals = 0;
        for (SignedText row : rows) {
            String text = PhraseDictionary.normalise(row.text());
            boolean outgoing = has("charged", text) || has("fee", text) || has("outgoing", text);
            boolean entering = has("received", text) || has(received, text);
            boolean incoming = entering || has("incoming", text);
            if (has("reversal", text)) {
                reversals++;
            } else if (row.sign() != 0 && outgoing != incoming) {
                boolean agrees = incoming == row.sign() > 0;
                agreeing += agrees ? 1 : 0;
                incomingRows += agrees && incoming ? 1 : 0;
                contrary += agrees ? 0 : 1;
                decisive += agrees && (has("charged", text) || entering) ? 1 : 0;
                fees += agrees && has("fee", text) ? 1 : 0;
            }
        }
        return new RowDirections(agreeing, incomingRows, contrary, decisive, fees, reversals);
    }

    /** Returns whether the words of at least three rows agree with the signs, with at most one exception in ten. */
    public boolean agree() {
        return agreeing >= MIN_AGREEING && contrary * ROWS_PER_EXCEPTION <= agreeing;
    }

    /** Returns whether a word has the same direction for every owner of an account. */
    public boolean isDecisive() {
        return decisive > 0;
    }

    private static boolean has(String concept, String text) {
        return WORDS.findWithin(concept, text).isPresent();
    }
}
