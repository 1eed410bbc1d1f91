package org.mesinfos.connectors.generic.receipt;

import java.math.BigDecimal;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;

/**
 * An item of a receipt, or a discount on other items.
 *
 * @param label as printed, without quantity and price
 * @param amount including tax; negative for returns and discounts
 * @param quantityPrice quantity and unit price; empty if not printed
 * @param taxRate in percent, if printed next to the label
 * @param taxCode printed after the amount; "" if there is none
 * @param locator of the line
 */
record ReceiptItem(
        String label,
        BigDecimal amount,
        Optional<QuantityPrice> quantityPrice,
        Optional<BigDecimal> taxRate,
        String taxCode,
        Locator locator) {

    ReceiptItem withLabel(String newLabel, QuantityPrice newQuantityPrice) {
        return new ReceiptItem(newLabel, amount, Optional.of(newQuantityPrice), taxRate, taxCode, locator);
    }

    ReceiptItem withQuantityPrice(QuantityPrice newQuantityPrice) {
        return new ReceiptItem(
                label, amount, Optional.of(newQuantityPrice.withQuantityFirst(amount)), taxRate, taxCode, locator);
    }
}
