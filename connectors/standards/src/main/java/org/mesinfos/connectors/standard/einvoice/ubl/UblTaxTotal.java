package org.mesinfos.connectors.standard.einvoice.ubl;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.einvoice.terms.InvoiceValues;

/**
 * A tax total in the currency of the invoice.
 *
 * @param element the {@code TaxTotal}
 * @param amount its tax amount, with four decimals
 */
record UblTaxTotal(TreeElement element, BigDecimal amount) {

    /**
     * Returns whether this total repeats an earlier one: the amounts are equal, and the subtotals too unless this total
     * has none.
     */
    boolean repeats(UblTaxTotal earlier) {
        List<String> subtotals = subtotals();
        return amount.compareTo(earlier.amount) == 0 && (subtotals.isEmpty() || subtotals.equals(earlier.subtotals()));
    }

    /** Marks the amount as not claimed, so that it is kept in {@code additional}. */
    void releaseAmount() {
        element.child("TaxAmount").ifPresent(TreeElement::release);
    }

    /** Returns the values of the subtotals with their paths. */
    private List<String> subtotals() {
        List<String> values = new ArrayList<>();
        for (TreeElement subtotal : InvoiceValues.children(element, "TaxSubtotal")) {
            subtotal.forEachValue(
                    "",
                    child -> true,
                    value -> true,
                    (path, value) -> values.add(path + "=" + value.value().strip()));
        }
        return values;
    }
}
