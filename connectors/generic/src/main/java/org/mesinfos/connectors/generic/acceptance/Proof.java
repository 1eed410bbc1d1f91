package org.mesinfos.connectors.generic.acceptance;

/** A proof that a fact was read correctly. */
public enum Proof {
    /** At least three balances change by the amount between them, and no other reading of the signs closes as well. */
    BALANCE_CHAIN("the running balance changes by the amounts"),
    /** The opening balance and at least three amounts lead to the closing balance under this reading only. */
    CLOSING_BALANCE("opening balance and transactions lead to the closing balance"),
    /** At least three amounts add up to a printed total. */
    PRINTED_TOTAL("printed totals equal the transactions"),
    /** Words in at least three rows state the direction of their amounts, as this reading has it. */
    ROW_WORDS("words in the rows state the direction of their amounts"),
    /** A date is impossible under each other interpretation, or states its month by name. */
    ONLY_FORM("dates have only one interpretation"),
    /** The rows are in sequence under this interpretation and not under the other. */
    ROW_ORDER("only this interpretation keeps the rows in sequence"),
    /** The dates are within a year under this interpretation, and years apart under each other one. */
    SHORT_PERIOD("other interpretations spread the rows over years"),
    /** All dates are within a printed period under this interpretation only. */
    PRINTED_PERIOD("dates are within the printed period"),
    /** The dates of a row are days apart under this interpretation, and weeks or months under the other. */
    NEAR_DATES("only this interpretation keeps the dates of each row together"),
    /** Other files of the organisation with the same columns prove it, and all of them agree. */
    SAME_LAYOUT("other files of this layout prove it");

    /** Fewer amounts may follow by chance, or under several readings. */
    public static final int MIN_AMOUNTS = 3;

    private final String words;

    Proof(String words) {
        this.words = words;
    }

    /** Returns the proof in words, for operators. */
    public String words() {
        return words;
    }
}
