package org.mesinfos.pipelines.guard;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares of numbers of rows, and their texts. Stateless. */
final class Percentage {

    private static final int MAX_DECIMALS = 3;

    private Percentage() {}

    /**
     * Returns a part in relation to a whole. It equals a share such as 0.29 exactly if it is one in decimal fractions, whereas
     * products of shares and numbers do not.
     *
     * @return 0 if both numbers are 0, infinite if only the whole is
     */
    static double share(long part, long whole) {
        return part == 0 ? 0 : (double) part / whole;
    }

    /** Returns a share as a percentage with at most three decimals, as many as settings may have, such as {@code 1.5 %}. */
    static String text(double share) {
        return BigDecimal.valueOf(share * 100)
                        .setScale(MAX_DECIMALS, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + " %";
    }
}
