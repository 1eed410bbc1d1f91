package org.mesinfos.connectors.standard.einvoice.cii;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.einvoice.terms.Money;
import org.mesinfos.connectors.standard.einvoice.terms.Values;
import org.mesinfos.connectors.standard.einvoice.terms.WrongValue;
import org.mesinfos.records.Invoice;
import org.mesinfos.records.TaxBreakdown;

/** Mapping of the document totals (BG-22) and the VAT breakdown (BG-23). */
final class Totals {

    private Totals() {}

    static TreeElement summation(TreeElement settlement) {
        return Parts.any(
                settlement,
                "SpecifiedTradeSettlementHeaderMonetarySummation",
                "SpecifiedTradeSettlementMonetarySummation");
    }

    static void set(Invoice invoice, TreeElement settlement, Money money) throws WrongValue {
        TreeElement sums = summation(settlement);
        money.take(sums, "LineTotalAmount").ifPresent(invoice::setTotalLines);
        money.take(sums, "ChargeTotalAmount").ifPresent(invoice::setTotalCharges);
        money.take(sums, "AllowanceTotalAmount").ifPresent(invoice::setTotalDiscount);
        money.take(Values.children(sums, "TaxBasisTotalAmount")).ifPresent(invoice::setTotalNet);
        money.take(Values.children(sums, "TaxTotalAmount")).ifPresent(invoice::setTotalTax);
        money.take(sums, "RoundingAmount").ifPresent(invoice::setRounding);
        money.take(Values.children(sums, "GrandTotalAmount")).ifPresent(invoice::setTotalGross);
        money.take(sums, "TotalPrepaidAmount").ifPresent(invoice::setPrepaid);
        money.take(sums, "DuePayableAmount").ifPresent(invoice::setAmountDue);
        List<TaxBreakdown> taxes = new ArrayList<>();
        for (TreeElement tax : Values.children(settlement, "ApplicableTradeTax")) {
            taxes.add(tax(tax, money));
            Optional<LocalDate> taxPointDate =
                    invoice.getTaxPointDate() == null ? Days.take(tax.child("TaxPointDate")) : Optional.empty();
            taxPointDate.ifPresent(invoice::setTaxPointDate);
        }
        invoice.setTaxBreakdown(taxes);
    }

    private static TaxBreakdown tax(TreeElement element, Money money) throws WrongValue {
        TaxBreakdown tax = new TaxBreakdown();
        Values.text(element, "TypeCode").ifPresent(tax::setLabel);
        Values.text(element, "CategoryCode").ifPresent(tax::setCategory);
        Values.decimal(rate(element)).ifPresent(tax::setRate);
        money.take(element, "BasisAmount").ifPresent(tax::setTaxableAmount);
        money.take(element, "CalculatedAmount").ifPresent(tax::setTaxAmount);
        Values.text(element, "ExemptionReason")
                .or(() -> Values.text(element, "ExemptionReasonCode"))
                .ifPresent(tax::setExemptionReason);
        return tax;
    }

    static Optional<TreeElement> rate(TreeElement tax) {
        return Parts.find(tax, "RateApplicablePercent", "ApplicablePercent");
    }
}
