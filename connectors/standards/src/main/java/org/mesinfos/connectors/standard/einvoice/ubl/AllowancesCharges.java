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

/** What is taken off or added to an invoice as a whole. */
final class AllowancesCharges {

    static final String NAME = "AllowanceCharge";

    private AllowancesCharges() {}

    static void set(Invoice invoice, TreeElement document, Money money) throws WrongValue {
        List<AllowanceCharge> all = new ArrayList<>();
        for (TreeElement delivered : Values.children(document, NAME)) {
            all.add(one(delivered, money));
        }
        invoice.setAllowancesCharges(all);
    }

    /** What the indicator says; taken when it is one of its two words. */
    static Optional<AllowanceChargeKind> kind(TreeElement delivered) {
        Optional<TreeElement> indicator = delivered.child("ChargeIndicator");
        Optional<AllowanceChargeKind> kind =
                indicator.flatMap(element -> switch (element.value().strip()) {
                    case "true", "1" -> Optional.of(AllowanceChargeKind.CHARGE);
                    case "false", "0" -> Optional.of(AllowanceChargeKind.ALLOWANCE);
                    default -> Optional.empty();
                });
        kind.ifPresent(known -> indicator.get().claim());
        return kind;
    }

    private static AllowanceCharge one(TreeElement delivered, Money money) throws WrongValue {
        AllowanceCharge one = new AllowanceCharge();
        kind(delivered).ifPresent(one::setKind);
        money.take(delivered, "Amount").ifPresent(one::setAmount);
        money.take(delivered, "BaseAmount").ifPresent(one::setBaseAmount);
        Values.decimal(delivered.child("MultiplierFactorNumeric")).ifPresent(one::setPercentage);
        Values.text(delivered, "AllowanceChargeReason").ifPresent(one::setReason);
        Values.text(delivered, "AllowanceChargeReasonCode").ifPresent(one::setReasonCode);
        Values.text(delivered, "TaxCategory", "ID").ifPresent(one::setTaxCategory);
        Values.decimal(delivered.at("TaxCategory", "Percent")).ifPresent(one::setTaxRate);
        return one;
    }
}
