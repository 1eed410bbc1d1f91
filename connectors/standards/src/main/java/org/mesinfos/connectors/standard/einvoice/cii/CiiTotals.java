package org.mesinfos.connectors.standard.einvoice.cii;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.einvoice.terms.InvoiceAmounts;
import org.mesinfos.connectors.standard.einvoice.terms.InvoiceValues;
import org.mesinfos.connectors.standard.statement.InvalidValueException;
import org.mesinfos.records.Invoice;
import org.mesinfos.records.TaxBreakdown;

/** Mapping of the document totals (BG-22) and the VAT breakdown (BG-23). */
final class CiiTotals {

    private CiiTotals() {}

    static TreeElement summation(TreeElement settlement) {
        return CiiSections.childOrEmpty(
                settlement,
                "SpecifiedTradeSettlementHeaderMonetarySummation",
                "SpecifiedTradeSettlementMonetarySummation");
    }

    static void set(Invoice invoice, TreeElement settlement, InvoiceAmounts money) throws InvalidValueException {
        TreeElement sums = summation(settlement);
        money.take(sums, "LineTotalAmount").ifPresent(invoice::setTotalLines);
        money.take(sums, "ChargeTotalAmount").ifPresent(invoice::setTotalCharges);
        money.take(sums, "AllowanceTotalAmount").ifPresent(invoice::setTotalDiscount);
        money.take(InvoiceValues.children(sums, "TaxBasisTotalAmount")).ifPresent(invoice::setTotalNet);
        money.take(InvoiceValues.children(sums, "TaxTotalAmount")).ifPresent(invoice::setTotalTax);
        money.take(sums, "RoundingAmount").ifPresent(invoice::setRounding);
        money.take(InvoiceValues.children(sums, "GrandTotalAmount")).ifPresent(invoice::setTotalGross);
        money.take(sums, "TotalPrepaidAmount").ifPresent(invoice::setPrepaid);
        money.take(sums, "DuePayableAmount").ifPresent(invoice::setAmountDue);
        List<TaxBreakdown> taxes = new ArrayList<>();
        for (TreeElement tax : InvoiceValues.children(settlement, "ApplicableTradeTax")) {
            taxes.add(tax(tax, money));
            Optional<LocalDate> taxPointDate =
                    invoice.getTaxPointDate() == null ? CiiDates.take(tax.child("TaxPointDate")) : Optional.empty();
            taxPointDate.ifPresent(invoice::setTaxPointDate);
        }
        invoice.setTaxBreakdown(taxes);
    }

    private static TaxBreakdown tax(TreeElement element, InvoiceAmounts money) throws InvalidValueException {
        TaxBreakdown tax = new TaxBreakdown();
        InvoiceValues.text(element, "TypeCode").ifPresent(tax::setLabel);
        InvoiceValues.text(element, "CategoryCode").ifPresent(tax::setCategory);
        InvoiceValues.decimal(rate(element)).ifPresent(tax::setRate);
        money.take(element, "BasisAmount").ifPresent(tax::setTaxableAmount);
        money.take(element, "CalculatedAmount").ifPresent(tax::setTaxAmount);
        InvoiceValues.text(element, "ExemptionReason")
                .or(() -> InvoiceValues.text(element, "ExemptionReasonCode"))
                .ifPresent(tax::setExemptionReason);
        return tax;
    }

    static Optional<TreeElement> rate(TreeElement tax) {
        return CiiSections.firstChild(tax, "RateApplicablePercent", "ApplicablePercent");
    }
}
