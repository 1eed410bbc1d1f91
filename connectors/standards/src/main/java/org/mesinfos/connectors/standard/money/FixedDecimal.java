package org.mesinfos.connectors.standard.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A number as a column of fixed scale holds it.
 *
 * @param value of the scale of the column, rounded half to even
 * @param isExact whether nothing was rounded off
 */
public record FixedDecimal(BigDecimal value, boolean isExact) {

    /** Decimals of money. */
    public static final int MONEY = 4;
    /** Decimals of rates, prices and quantities. */
    public static final int RATE = 6;

    private static final int PRECISION = 19;

    /** The number in that scale; empty when it is too large for a column. */
    public static Optional<FixedDecimal> of(BigDecimal number, int scale) {
        BigDecimal value = number.setScale(scale, RoundingMode.HALF_EVEN);
        return value.precision() > PRECISION
                ? Optional.empty()
                : Optional.of(new FixedDecimal(value, value.compareTo(number) == 0));
    }
}
