package org.mesinfos.connectors.standard.einvoice.ubl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.einvoice.terms.Money;
import org.mesinfos.connectors.standard.einvoice.terms.Values;
import org.mesinfos.connectors.standard.einvoice.terms.WrongValue;
import org.mesinfos.records.AllowanceCharge;
import org.mesinfos.records.AllowanceChargeKind;
import org.mesinfos.records.Invoice;

/** Mapping of document level allowances (BG-20) and charges (BG-21). */
final class AllowancesCharges {

    static final String NAME = "AllowanceCharge";

    private AllowancesCharges() {}

    static void set(Invoice invoice, TreeElement document, Money money) throws WrongValue {
        List<AllowanceCharge> all = new ArrayList<>();
        for (TreeElement element : Values.children(document, NAME)) {
            all.add(one(element, money));
        }
        invoice.setAllowancesCharges(all);
    }

    /** Returns the kind stated by the charge indicator, claimed if valid; empty if it is absent or invalid. */
    static Optional<AllowanceChargeKind> kind(TreeElement element) {
        Optional<TreeElement> indicator = element.child("ChargeIndicator");
        Optional<AllowanceChargeKind> kind =
                indicator.flatMap(flag -> switch (flag.value().strip()) {
                    case "true", "1" -> Optional.of(AllowanceChargeKind.CHARGE);
                    case "false", "0" -> Optional.of(AllowanceChargeKind.ALLOWANCE);
                    default -> Optional.empty();
                });
        kind.ifPresent(known -> indicator.get().claim());
        return kind;
    }

    private static AllowanceCharge one(TreeElement element, Money money) throws WrongValue {
        AllowanceCharge result = new AllowanceCharge();
        kind(element).ifPresent(result::setKind);
        money.take(element, "Amount").ifPresent(result::setAmount);
        money.take(element, "BaseAmount").ifPresent(result::setBaseAmount);
        Values.decimal(element.child("MultiplierFactorNumeric")).ifPresent(result::setPercentage);
        Values.text(element, "AllowanceChargeReason").ifPresent(result::setReason);
        Values.text(element, "AllowanceChargeReasonCode").ifPresent(result::setReasonCode);
        Values.text(element, "TaxCategory", "ID").ifPresent(result::setTaxCategory);
        Values.decimal(element.at("TaxCategory", "Percent")).ifPresent(result::setTaxRate);
        return result;
    }
}
