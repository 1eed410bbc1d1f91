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

/** Mapping of document level allowances (BG-20) and charges (BG-21), including logistics service charges. */
final class AllowancesCharges {

    static final String NAME = "SpecifiedTradeAllowanceCharge";

    private AllowancesCharges() {}

    static void set(Invoice invoice, TreeElement settlement, Money money) throws WrongValue {
        List<AllowanceCharge> all = new ArrayList<>();
        for (TreeElement element : Values.children(settlement, NAME)) {
            all.add(allowanceOrCharge(element, money));
        }
        for (TreeElement element : Values.children(settlement, "SpecifiedLogisticsServiceCharge")) {
            all.add(transport(element, money));
        }
        invoice.setAllowancesCharges(all);
    }

    /** Returns the kind stated by the charge indicator, claimed if valid; empty if it is absent or invalid. */
    static Optional<AllowanceChargeKind> kind(TreeElement element) {
        Optional<TreeElement> indicator = element
                .child("ChargeIndicator")
                .map(flag -> flag.child("Indicator").orElse(flag));
        Optional<AllowanceChargeKind> kind =
                indicator.flatMap(flag -> switch (flag.value().strip()) {
                    case "true", "1" -> Optional.of(AllowanceChargeKind.CHARGE);
                    case "false", "0" -> Optional.of(AllowanceChargeKind.ALLOWANCE);
                    default -> Optional.empty();
                });
        kind.ifPresent(known -> indicator.get().claim());
        return kind;
    }

    private static AllowanceCharge allowanceOrCharge(TreeElement element, Money money) throws WrongValue {
        AllowanceCharge result = new AllowanceCharge();
        kind(element).ifPresent(result::setKind);
        money.take(element, "ActualAmount").ifPresent(result::setAmount);
        money.take(element, "BasisAmount").ifPresent(result::setBaseAmount);
        Values.decimal(element.child("CalculationPercent")).ifPresent(result::setPercentage);
        Values.text(element, "Reason").ifPresent(result::setReason);
        Values.text(element, "ReasonCode").ifPresent(result::setReasonCode);
        tax(result, Parts.any(element, "CategoryTradeTax"));
        return result;
    }

    private static AllowanceCharge transport(TreeElement element, Money money) throws WrongValue {
        AllowanceCharge result = new AllowanceCharge();
        result.setKind(AllowanceChargeKind.CHARGE);
        money.take(element, "AppliedAmount").ifPresent(result::setAmount);
        Values.text(element, "Description").ifPresent(result::setReason);
        tax(result, Parts.any(element, "AppliedTradeTax"));
        return result;
    }

    private static void tax(AllowanceCharge result, TreeElement tax) throws WrongValue {
        Values.text(tax, "CategoryCode").ifPresent(result::setTaxCategory);
        Values.decimal(Totals.rate(tax)).ifPresent(result::setTaxRate);
    }
}
