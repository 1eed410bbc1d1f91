package org.mesinfos.connectors.generic.document;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An amount with its caption.
 *
 * @param caption name of the amount
 * @param amount with the printed sign
 * @param rate percentage between caption and amount; empty if there is none
 * @param position position of the amount
 */
public record CaptionedAmount(
        Caption caption, BigDecimal amount, Optional<BigDecimal> rate, RelativePosition position) {

    /** Position of an amount relative to its caption. */
    public enum RelativePosition {
        AFTER,
        BELOW
    }

    public String concept() {
        return caption.concept();
    }

    public boolean equalsAmount(BigDecimal other) {
        return amount.compareTo(other) == 0;
    }

    /** Returns whether this amount is its printed percentage of another. */
    public boolean isShareOf(BigDecimal whole) {
        return rate.filter(percent -> CaptionedAmounts.isPercentage(whole, percent, amount))
                .isPresent();
    }
}
