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

    private static final int PRECISION = 19;

    /** Converts a number to a scale; empty if it has too many digits for a column. */
    public static Optional<FixedDecimal> of(BigDecimal number, int scale) {
        BigDecimal value = number.setScale(scale, RoundingMode.HALF_EVEN);
        return value.precision() > PRECISION
                ? Optional.empty()
                : Optional.of(new FixedDecimal(value, value.compareTo(number) == 0));
    }
}
