package org.mesinfos.connectors.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Rule for the errors of floating-point arithmetic in decimal numbers, such as 7.699999999999999 in place of 7.7.
 *
 * @param decimals decimals of a number without an error
 * @param limit absolute value that an error is below
 * @param leastDigits number of significant digits of a number with an error
 */
record RoundingErrors(int decimals, BigDecimal limit, int leastDigits) {

    /** Programs write floating-point numbers of 64 bits with at most 17 digits, and with fewer than 15 only if they are exact. */
    private static final int LEAST_DIGITS = 15;

    private static final int MOST_DIGITS = 17;

    private static final BigDecimal PROVED = new BigDecimal("1e-9");

    /** Digits after the last decimal that are zeros or nines in a number with an error. */
    private static final int MARGIN = 3;

    /** Returns the rule that no mapping has to declare: the digits prove that they are those of a floating-point number. */
    static RoundingErrors proved(int decimals) {
        return new RoundingErrors(decimals, PROVED, LEAST_DIGITS);
    }

    /** Returns the rule of a mapping that declares the number of decimals. */
    static RoundingErrors declared(int decimals) {
        return new RoundingErrors(decimals, BigDecimal.ONE.movePointLeft(decimals + MARGIN), 0);
    }

    BigDecimal round(BigDecimal number) {
        return number.setScale(decimals, RoundingMode.HALF_EVEN);
    }

    /**
     * Returns whether a number differs from the rounded one by an error.
     *
     * @param delivered number as delivered
     * @param number the same in the unit of the field
     */
    boolean explain(BigDecimal delivered, BigDecimal number) {
        int digits = delivered.stripTrailingZeros().precision();
        return digits >= leastDigits
                && (leastDigits == 0 || digits <= MOST_DIGITS)
                && number.subtract(round(number)).abs().compareTo(limit) < 0;
    }
}
