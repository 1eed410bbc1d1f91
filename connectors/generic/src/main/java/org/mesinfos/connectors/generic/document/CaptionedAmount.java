package org.mesinfos.connectors.generic.document;

import java.math.BigDecimal;
import java.util.Optional;
import org.mesinfos.connectors.generic.print.PrintedDecimal;

/**
 * An amount with its caption.
 *
 * @param caption name of the amount
 * @param amount with the printed sign
 * @param rate percentage between caption and amount; empty if there is none
 * @param position position of the amount
 * @param currency code of the currency next to the amount; empty if there is none
 */
public record CaptionedAmount(
        Caption caption,
        BigDecimal amount,
        Optional<BigDecimal> rate,
        RelativePosition position,
        Optional<String> currency) {

    /** Creates the captioned amount of a token, which must be a number. */
    public static CaptionedAmount of(
            Caption caption, DocumentToken token, Optional<BigDecimal> rate, RelativePosition position) {
        return new CaptionedAmount(
                caption, token.amount(), rate, position, token.number().flatMap(PrintedDecimal::currency));
    }

    /** Returns the same amount with a rate. */
    CaptionedAmount withRate(Optional<BigDecimal> known) {
        return new CaptionedAmount(caption, amount, known, position, currency);
    }

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
