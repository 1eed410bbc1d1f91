package org.mesinfos.connectors.generic.receipt;

import java.math.BigDecimal;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;

/**
 * An item of a receipt, or a discount on other items.
 *
 * @param label as printed, without quantity and price
 * @param amount including tax; negative for returns and discounts
 * @param measure quantity and unit price; empty if not printed
 * @param taxRate in percent, if printed next to the label
 * @param taxCode printed after the amount; "" if there is none
 * @param locator of the line
 */
record Article(
        String label,
        BigDecimal amount,
        Optional<Measure> measure,
        Optional<BigDecimal> taxRate,
        String taxCode,
        Locator locator) {

    Article named(String newLabel, Measure newQuantityPrice) {
        return new Article(newLabel, amount, Optional.of(newQuantityPrice), taxRate, taxCode, locator);
    }

    Article with(Measure newQuantityPrice) {
        return new Article(label, amount, Optional.of(newQuantityPrice.ordered(amount)), taxRate, taxCode, locator);
    }
}
