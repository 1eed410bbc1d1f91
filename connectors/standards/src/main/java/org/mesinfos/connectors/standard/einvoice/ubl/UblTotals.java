package org.mesinfos.connectors.standard.einvoice.ubl;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.einvoice.terms.InvalidInvoiceValueException;
import org.mesinfos.connectors.standard.einvoice.terms.InvoiceAmounts;
import org.mesinfos.connectors.standard.einvoice.terms.InvoiceValues;
import org.mesinfos.records.Invoice;
import org.mesinfos.records.TaxBreakdown;

/** Mapping of the document totals (BG-22) and the VAT breakdown (BG-23). */
final class UblTotals {

    /** Prefix of the Danish profiles of UBL 2.0, where {@code TaxExclusiveAmount} is the tax amount. */
    private static final String DANISH_PROFILE_PREFIX = "OIOUBL";

    private UblTotals() {}

    static void set(Invoice invoice, TreeElement document, TreeElement sums, InvoiceAmounts money)
            throws InvalidInvoiceValueException {
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
        List<TreeElement> totals = InvoiceValues.children(document, "TaxTotal");
        tax(totals, money).ifPresent(invoice::setTotalTax);
        List<TaxBreakdown> taxes = new ArrayList<>();
        for (TreeElement total : totals) {
            for (TreeElement subtotal : InvoiceValues.children(total, "TaxSubtotal")) {
                taxes.add(subtotal(subtotal, money));
            }
        }
        invoice.setTaxBreakdown(taxes);
    }

    /** Returns the invoice total VAT amount (BT-110): the sum of the tax totals in the currency of the invoice. */
    private static Optional<BigDecimal> tax(List<TreeElement> totals, InvoiceAmounts money)
            throws InvalidInvoiceValueException {
        Optional<BigDecimal> sum = Optional.empty();
        List<TreeElement> added = new ArrayList<>();
        for (TreeElement total : totals) {
            Optional<TreeElement> amount = total.child("TaxAmount");
            Optional<BigDecimal> value = money.take(amount);
            if (value.isPresent()) {
                sum = Optional.of(sum.orElse(BigDecimal.ZERO).add(value.get()));
                added.add(amount.get());
            }
        }
        if (added.size() > 1) {
            added.forEach(TreeElement::release);
        }
        return sum;
    }

    private static TaxBreakdown subtotal(TreeElement element, InvoiceAmounts money)
            throws InvalidInvoiceValueException {
        TaxBreakdown tax = new TaxBreakdown();
        TreeElement category = InvoiceValues.orEmpty(element.child("TaxCategory"));
        InvoiceValues.text(category, "TaxScheme", "ID").ifPresent(tax::setLabel);
        InvoiceValues.text(category, "ID").ifPresent(tax::setCategory);
        InvoiceValues.decimal(category.child("Percent").or(() -> element.child("Percent")))
                .ifPresent(tax::setRate);
        money.take(element, "TaxableAmount").ifPresent(tax::setTaxableAmount);
        money.take(element, "TaxAmount").ifPresent(tax::setTaxAmount);
        InvoiceValues.text(category, "TaxExemptionReason")
                .or(() -> InvoiceValues.text(category, "TaxExemptionReasonCode"))
                .ifPresent(tax::setExemptionReason);
        return tax;
    }
}
