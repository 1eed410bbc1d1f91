package org.mesinfos.connectors.standard.coda;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.mesinfos.connectors.standard.date.SixDigitDate;
import org.mesinfos.connectors.standard.statement.FixedLengthRecord;
import org.mesinfos.connectors.standard.statement.InvalidValueException;

/**
 * A record of 128 characters.
 *
 * @param line physical line, from 1
 * @param text its characters; trimmed trailing spaces are restored
 */
record CodaRecord(long line, String text) implements FixedLengthRecord {

    static final int LENGTH = 128;

    private static final int DECIMALS = 4;

    private static final String CREDIT = "0";
    private static final String DEBIT = "1";

    /** Pads a text of at most 128 characters to a record. */
    static CodaRecord of(long line, String text) {
        return new CodaRecord(line, FixedLengthRecord.padded(text, LENGTH));
    }

    /** Returns the record code: one digit, and for transactions and information the digit of the part. */
    @Override
    public String recordCode() {
        return text.startsWith("2") || text.startsWith("3") ? text.substring(0, 2) : text.substring(0, 1);
    }

    /** Returns the number of the transaction to which the record belongs. */
    String sequence() {
        return rawField(3, 6);
    }

    /** Returns the number of the detail of a transaction; 0000 for the transaction as a whole. */
    String detail() {
        return rawField(7, 10);
    }

    @Override
    public SixDigitDate dateNotation() {
        return SixDigitDate.DDMMYY;
    }

    /**
     * Parses an amount in thousandths.
     *
     * @param side position of the sign: 0 for a credit, 1 for a debit, which is negative; the 15 digits follow it
     */
    BigDecimal amount(int side) throws InvalidValueException {
        BigDecimal amount = unsigned(side + 1);
        return switch (rawField(side, side)) {
            case CREDIT -> amount;
            case DEBIT -> amount.negate();
            default -> throw invalid(side, side, "0 for a credit or 1 for a debit");
        };
    }

    /** Parses the 15 digits of an amount in thousandths. */
    BigDecimal unsigned(int first) throws InvalidValueException {
        String digits = rawField(first, first + 14);
        if (!FixedLengthRecord.isDigits(digits)) {
            throw invalid(first, first + 14, "15 digits of an amount");
        }
        return fromThousandths(digits);
    }

    /** Converts digits without a decimal mark. */
    static BigDecimal fromThousandths(String digits) {
        return new BigDecimal(digits).movePointLeft(3).setScale(DECIMALS, RoundingMode.UNNECESSARY);
    }
}
