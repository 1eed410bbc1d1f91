package org.mesinfos.connectors.standard.cfonb;

import org.mesinfos.connectors.standard.date.SixDigitDate;
import org.mesinfos.connectors.standard.statement.FixedLengthRecord;

/**
 * A record of 120 characters.
 *
 * <pre>{@code
 *   1-2  record code      12-16 branch      20    decimals        35-40 date (DDMMYY)
 *   3-7  bank             17-19 currency    22-32 account         91-104 signed amount
 * }</pre>
 *
 * @param line physical line, from 1
 * @param text its 120 characters; trimmed trailing spaces are restored
 */
record CfonbRecord(long line, String text) implements FixedLengthRecord {

    static final int LENGTH = 120;

    static final String OLD_BALANCE = "01";
    static final String TRANSACTION = "04";
    static final String COMPLEMENT = "05";
    static final String NEW_BALANCE = "07";

    /** Pads a text of at most 120 characters to a record. */
    static CfonbRecord of(long line, String text) {
        return new CfonbRecord(line, FixedLengthRecord.padded(text, LENGTH));
    }

    @Override
    public String recordCode() {
        return rawField(1, 2);
    }

    String bank() {
        return field(3, 7);
    }

    String branch() {
        return field(12, 16);
    }

    String currency() {
        return field(17, 19);
    }

    String account() {
        return field(22, 32);
    }

    /** Returns the date of the balance, or the booking date, as delivered. */
    String date() {
        return field(35, 40);
    }

    /**
     * Returns whether both records have the same account number. Banks are not compared, because in some banking groups
     * the transactions have the code of another bank of the group than their balances.
     */
    boolean hasSameAccountAs(CfonbRecord other) {
        return account().equals(other.account());
    }

    @Override
    public SixDigitDate dateNotation() {
        return SixDigitDate.DDMMYY;
    }
}
