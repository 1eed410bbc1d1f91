package org.mesinfos.connectors.generic.receipt;

import java.math.BigDecimal;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;

/**
 * An article, or a discount on some.
 *
 * @param label as printed, without its measure
 * @param amount with tax, negative when it was taken back or off
 * @param measure how much of it; empty when it is not told
 * @param taxRate in percent, where it stands beside the label
 * @param taxCode what stands behind the amount; empty when nothing does
 * @param locator where it stands
 */
record Article(
        String label,
        BigDecimal amount,
        Optional<Measure> measure,
        Optional<BigDecimal> taxRate,
        String taxCode,
        Locator locator) {

    Article named(String other, Measure told) {
        return new Article(other, amount, Optional.of(told), taxRate, taxCode, locator);
    }

    Article with(Measure told) {
        return new Article(label, amount, Optional.of(told.ordered(amount)), taxRate, taxCode, locator);
    }
}
