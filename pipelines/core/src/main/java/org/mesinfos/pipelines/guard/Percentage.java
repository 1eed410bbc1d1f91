package org.mesinfos.pipelines.guard;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Text of a share as a percentage with at most two decimals, such as {@code 1.5 %}. */
final class Percentage {

    private Percentage() {}

    static String text(double share) {
        return BigDecimal.valueOf(share * 100)
                        .setScale(2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + " %";
    }
}
