package org.mesinfos.connectors.standard.einvoice.ubl;

import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.einvoice.terms.InvoiceAmounts;
import org.mesinfos.connectors.standard.statement.InvalidValueException;
import org.mesinfos.records.Invoice;

/** Mapping of the document totals (BG-22). */
final class UblTotals {

    /** Prefix of the Danish profiles of UBL 2.0, where {@code TaxExclusiveAmount} is the tax amount. */
    private static final String DANISH_PROFILE_PREFIX = "OIOUBL";

    private UblTotals() {}

    static void set(Invoice invoice, TreeElement document, TreeElement sums, InvoiceAmounts money)
            throws InvalidValueException {
        money.take(sums, "LineExtensionAmount").ifPresent(invoice::setTotalLines);
        if (invoice.getProfile() == null || !invoice.getProfile().startsWith(DANISH_PROFILE_PREFIX)) {
            money.take(sums, "TaxExclusiveAmount").ifPresent(invoice::setTotalNet);
        }
        money.take(sums, "TaxInclusiveAmount").ifPresent(invoice::setTotalGross);
        money.take(sums, "AllowanceTotalAmount").ifPresent(invoice::setTotalDiscount);
        money.take(sums, "ChargeTotalAmount").ifPresent(invoice::setTotalCharges);
        money.take(sums, "PrepaidAmount").ifPresent(invoice::setPrepaid);
        money.take(sums, "PayableRoundingAmount").ifPresent(invoice::setRounding);
        money.take(sums, "PayableAmount").ifPresent(invoice::setAmountDue);
        UblTaxTotals.of(document, money).set(invoice);
    }
}
