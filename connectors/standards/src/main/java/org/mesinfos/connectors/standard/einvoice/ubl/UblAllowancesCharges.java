package org.mesinfos.connectors.standard.einvoice.ubl;

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

/** Mapping of document level allowances (BG-20) and charges (BG-21). */
final class UblAllowancesCharges {

    static final String ELEMENT_NAME = "AllowanceCharge";

    private UblAllowancesCharges() {}

    static void set(Invoice invoice, TreeElement document, InvoiceAmounts money) throws InvalidValueException {
        List<AllowanceCharge> all = new ArrayList<>();
        for (TreeElement element : InvoiceValues.children(document, ELEMENT_NAME)) {
            all.add(allowanceOrCharge(element, money));
        }
        invoice.setAllowancesCharges(all);
    }

    /** Returns the kind stated by the charge indicator, claimed if valid; empty if it is absent or invalid. */
    static Optional<AllowanceChargeKind> kind(TreeElement element) {
        return ChargeIndicator.take(element.child("ChargeIndicator"));
    }

    private static AllowanceCharge allowanceOrCharge(TreeElement element, InvoiceAmounts money)
            throws InvalidValueException {
        AllowanceCharge result = new AllowanceCharge();
        kind(element).ifPresent(result::setKind);
        money.take(element, "Amount").ifPresent(result::setAmount);
        money.take(element, "BaseAmount").ifPresent(result::setBaseAmount);
        InvoiceValues.decimal(element.child("MultiplierFactorNumeric")).ifPresent(result::setPercentage);
        InvoiceValues.text(element, "AllowanceChargeReason").ifPresent(result::setReason);
        InvoiceValues.text(element, "AllowanceChargeReasonCode").ifPresent(result::setReasonCode);
        InvoiceValues.text(element, "TaxCategory", "ID").ifPresent(result::setTaxCategory);
        InvoiceValues.decimal(element.descendant("TaxCategory", "Percent")).ifPresent(result::setTaxRate);
        return result;
    }
}
