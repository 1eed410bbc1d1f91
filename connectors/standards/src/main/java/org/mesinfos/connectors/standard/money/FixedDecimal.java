package org.mesinfos.connectors.standard.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Number with the scale of a decimal column.
 *
 * @param value value in the scale of the column, rounded half to even
 * @param isExact whether rounding changed nothing
 */
public record FixedDecimal(BigDecimal value, boolean isExact) {

    /** Scale of monetary amounts. */
    public static final int AMOUNT_SCALE = 4;
    /** Scale of rates, prices and quantities. */
    public static final int RATE_SCALE = 6;

    /** Number of digits of a decimal column. */
    public static final int PRECISION = 19;

    /** Longer texts are not numbers of a file; they would only take time. */
    private static final int MAX_LENGTH = 40;

    /** Range of {@link #amount} in messages. */
    public static final String AMOUNT_RANGE = "at most 15 digits before the decimal mark and 4 after it";

    /**
     * Returns a monetary amount, which is never rounded: an amount that differs from the delivered one would be wrong.
     *
     * @return empty if the number has too many digits before or after the decimal mark, apart from zeros at the end
     */
    public static Optional<BigDecimal> amount(BigDecimal number) {
        return of(number, AMOUNT_SCALE).flatMap(FixedDecimal::exact);
    }

    /**
     * Converts a number to a scale. Numbers of any exponent take the same time.
     *
     * @return empty if the number has too many digits for a column
     */
    public static Optional<FixedDecimal> of(BigDecimal number, int scale) {
        // In long: the exponent of a number that a file delivers can be as large as an int.
        long digitsBeforePoint = (long) number.precision() - number.scale();
        if (number.signum() == 0 || digitsBeforePoint < -scale) {
            return Optional.of(new FixedDecimal(BigDecimal.ZERO.setScale(scale), number.signum() == 0));
        }
        if (digitsBeforePoint > PRECISION - scale) {
            return Optional.empty();
        }
        BigDecimal value = number.setScale(scale, RoundingMode.HALF_EVEN);
        return value.precision() > PRECISION
                ? Optional.empty()
                : Optional.of(new FixedDecimal(value, value.compareTo(number) == 0));
    }

    /**
     * Parses a number with a decimal point, and perhaps an exponent, such as {@code -12.5} and {@code 1.25E1}.
     *
     * @return empty if the text is not a number, or has too many digits for a column
     */
    public static Optional<FixedDecimal> parse(String text, int scale) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            return of(new BigDecimal(text), scale);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** Returns the value if rounding changed nothing. */
    public Optional<BigDecimal> exact() {
        return isExact ? Optional.of(value) : Optional.empty();
    }
}
