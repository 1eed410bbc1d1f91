package org.mesinfos.connectors.standard.einvoice.cii;

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

/** What is taken off or added to an invoice as a whole; charges for transport have an element of their own. */
final class AllowancesCharges {

    static final String NAME = "SpecifiedTradeAllowanceCharge";

    private AllowancesCharges() {}

    static void set(Invoice invoice, TreeElement settlement, Money money) throws WrongValue {
        List<AllowanceCharge> all = new ArrayList<>();
        for (TreeElement delivered : Values.children(settlement, NAME)) {
            all.add(allowanceOrCharge(delivered, money));
        }
        for (TreeElement delivered : Values.children(settlement, "SpecifiedLogisticsServiceCharge")) {
            all.add(transport(delivered, money));
        }
        invoice.setAllowancesCharges(all);
    }

    /** What the indicator says; taken when it is one of its two words. */
    static Optional<AllowanceChargeKind> kind(TreeElement delivered) {
        Optional<TreeElement> indicator = delivered
                .child("ChargeIndicator")
                .map(element -> element.child("Indicator").orElse(element));
        Optional<AllowanceChargeKind> kind =
                indicator.flatMap(element -> switch (element.value().strip()) {
                    case "true", "1" -> Optional.of(AllowanceChargeKind.CHARGE);
                    case "false", "0" -> Optional.of(AllowanceChargeKind.ALLOWANCE);
                    default -> Optional.empty();
                });
        kind.ifPresent(known -> indicator.get().claim());
        return kind;
    }

    private static AllowanceCharge allowanceOrCharge(TreeElement delivered, Money money) throws WrongValue {
        AllowanceCharge one = new AllowanceCharge();
        kind(delivered).ifPresent(one::setKind);
        money.take(delivered, "ActualAmount").ifPresent(one::setAmount);
        money.take(delivered, "BasisAmount").ifPresent(one::setBaseAmount);
        Values.decimal(delivered.child("CalculationPercent")).ifPresent(one::setPercentage);
        Values.text(delivered, "Reason").ifPresent(one::setReason);
        Values.text(delivered, "ReasonCode").ifPresent(one::setReasonCode);
        tax(one, Parts.any(delivered, "CategoryTradeTax"));
        return one;
    }

    private static AllowanceCharge transport(TreeElement delivered, Money money) throws WrongValue {
        AllowanceCharge one = new AllowanceCharge();
        one.setKind(AllowanceChargeKind.CHARGE);
        money.take(delivered, "AppliedAmount").ifPresent(one::setAmount);
        Values.text(delivered, "Description").ifPresent(one::setReason);
        tax(one, Parts.any(delivered, "AppliedTradeTax"));
        return one;
    }

    private static void tax(AllowanceCharge one, TreeElement tax) throws WrongValue {
        Values.text(tax, "CategoryCode").ifPresent(one::setTaxCategory);
        Values.decimal(Totals.rate(tax)).ifPresent(one::setTaxRate);
    }
}
