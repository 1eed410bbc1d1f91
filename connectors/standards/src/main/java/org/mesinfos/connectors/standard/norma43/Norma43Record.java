package org.mesinfos.connectors.standard.norma43;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.mesinfos.connectors.standard.date.SixDigitDate;
import org.mesinfos.connectors.standard.statement.FixedLengthRecord;
import org.mesinfos.connectors.standard.statement.InvalidValueException;

/**
 * A record of 80 characters.
 *
 * @param line physical line, from 1
 * @param text its characters; trimmed trailing spaces are restored
 */
record Norma43Record(long line, String text) implements FixedLengthRecord {

    static final int LENGTH = 80;

    private static final int DECIMALS = 4;

    private static final String DEBIT = "1";
    private static final String CREDIT = "2";

    /** Pads a text of at most 80 characters to a record. */
    static Norma43Record of(long line, String text) {
        return new Norma43Record(line, FixedLengthRecord.padded(text, LENGTH));
    }

    @Override
    public String recordCode() {
        return field(1, 2);
    }

    @Override
    public SixDigitDate dateNotation() {
        return SixDigitDate.YYMMDD;
    }

    /**
     * Parses an amount in hundredths.
     *
     * @param side position of the debit or credit code: 1 for a debit, which is negative, 2 for a credit
     */
    BigDecimal amount(int side, int first, int last) throws InvalidValueException {
        String digits = field(first, last);
        if (!FixedLengthRecord.isDigits(digits)) {
            throw invalid(first, last, "digits of an amount");
        }
        BigDecimal amount = fromHundredths(digits);
        return switch (field(side, side)) {
            case DEBIT -> amount.negate();
            case CREDIT -> amount;
            default -> throw invalid(side, side, "1 for a debit or 2 for a credit");
        };
    }

    /** Converts digits without decimal mark. A record has no more digits than an amount may have. */
    static BigDecimal fromHundredths(String digits) {
        return new BigDecimal(digits).movePointLeft(2).setScale(DECIMALS, RoundingMode.UNNECESSARY);
    }
}
