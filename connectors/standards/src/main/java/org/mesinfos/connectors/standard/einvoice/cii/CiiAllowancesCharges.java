package org.mesinfos.connectors.standard.einvoice.cii;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.einvoice.terms.ChargeIndicator;
import org.mesinfos.connectors.standard.einvoice.terms.InvoiceAmounts;
import org.mesinfos.connectors.standard.einvoice.terms.InvoiceValues;
import org.mesinfos.connectors.standard.statement.InvalidValueException;
import org.mesinfos.records.AllowanceCharge;
import org.mesinfos.records.AllowanceChargeKind;
import org.mesinfos.records.Invoice;

/** Mapping of document level allowances (BG-20) and charges (BG-21), including logistics service charges. */
final class CiiAllowancesCharges {

    static final String ELEMENT_NAME = "SpecifiedTradeAllowanceCharge";

    private CiiAllowancesCharges() {}

    static void set(Invoice invoice, TreeElement settlement, InvoiceAmounts money) throws InvalidValueException {
        List<AllowanceCharge> all = new ArrayList<>();
        for (TreeElement element : InvoiceValues.children(settlement, ELEMENT_NAME)) {
            all.add(allowanceOrCharge(element, money));
        }
        for (TreeElement element : InvoiceValues.children(settlement, "SpecifiedLogisticsServiceCharge")) {
            all.add(logisticsCharge(element, money));
        }
        invoice.setAllowancesCharges(all);
    }

    /** Returns the kind stated by the charge indicator, claimed if valid; empty if it is absent or invalid. */
    static Optional<AllowanceChargeKind> kind(TreeElement element) {
        return ChargeIndicator.take(element.child("ChargeIndicator")
                .map(flag -> flag.child("Indicator").orElse(flag)));
    }

    private static AllowanceCharge allowanceOrCharge(TreeElement element, InvoiceAmounts money)
            throws InvalidValueException {
        AllowanceCharge result = new AllowanceCharge();
        kind(element).ifPresent(result::setKind);
        money.take(element, "ActualAmount").ifPresent(result::setAmount);
        money.take(element, "BasisAmount").ifPresent(result::setBaseAmount);
        InvoiceValues.decimal(element.child("CalculationPercent")).ifPresent(result::setPercentage);
        InvoiceValues.text(element, "Reason").ifPresent(result::setReason);
        InvoiceValues.text(element, "ReasonCode").ifPresent(result::setReasonCode);
        tax(result, CiiSections.childOrEmpty(element, "CategoryTradeTax"));
        return result;
    }

    private static AllowanceCharge logisticsCharge(TreeElement element, InvoiceAmounts money)
            throws InvalidValueException {
        AllowanceCharge result = new AllowanceCharge();
        result.setKind(AllowanceChargeKind.CHARGE);
        money.take(element, "AppliedAmount").ifPresent(result::setAmount);
        InvoiceValues.text(element, "Description").ifPresent(result::setReason);
        tax(result, CiiSections.childOrEmpty(element, "AppliedTradeTax"));
        return result;
    }

    private static void tax(AllowanceCharge result, TreeElement tax) throws InvalidValueException {
        InvoiceValues.text(tax, "CategoryCode").ifPresent(result::setTaxCategory);
        InvoiceValues.decimal(CiiTotals.rate(tax)).ifPresent(result::setTaxRate);
    }
}
