package org.mesinfos.connectors.standard.einvoice.cii;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.einvoice.terms.LineAdjustments;
import org.mesinfos.connectors.standard.einvoice.terms.Money;
import org.mesinfos.connectors.standard.einvoice.terms.Quantity;
import org.mesinfos.connectors.standard.einvoice.terms.Scheme;
import org.mesinfos.connectors.standard.einvoice.terms.Values;
import org.mesinfos.connectors.standard.einvoice.terms.WrongValue;
import org.mesinfos.records.InvoiceLine;

/** Mapping of the invoice lines (BG-25). Not thread-safe. */
final class Lines {

    private static final String COUNTED = "DETAIL";

    private final Money money;
    private final List<InvoiceLine> all = new ArrayList<>();
    private final List<InvoiceLine> counted = new ArrayList<>();

    Lines(Money money) {
        this.money = money;
    }

    void read(List<TreeElement> elements) throws WrongValue {
        for (TreeElement element : elements) {
            InvoiceLine line = line(element);
            line.setPosition(all.size() + 1);
            all.add(line);
            if (isCounted(element, line)) {
                counted.add(line);
            }
        }
    }

    List<InvoiceLine> all() {
        return all;
    }

    /** Returns the lines that add up to BT-106: no group lines, information lines or lines with text only. */
    List<InvoiceLine> counted() {
        return counted;
    }

    private static boolean isCounted(TreeElement element, InvoiceLine line) {
        Optional<String> status = Values.look(element, "AssociatedDocumentLineDocument", "LineStatusReasonCode");
        boolean isTextOnly = line.getNetAmount() == null && line.getQuantity() == null;
        return !isTextOnly && status.filter(code -> !code.equals(COUNTED)).isEmpty();
    }

    private InvoiceLine line(TreeElement element) throws WrongValue {
        InvoiceLine line = new InvoiceLine();
        TreeElement document = Parts.any(element, "AssociatedDocumentLineDocument");
        Values.text(document, "LineID").ifPresent(line::setLineId);
        product(line, Parts.any(element, "SpecifiedTradeProduct"), document);
        Quantity quantity =
                Quantity.of(Parts.any(element, "SpecifiedLineTradeDelivery", "SpecifiedSupplyChainTradeDelivery")
                        .child("BilledQuantity"));
        quantity.set(line);
        prices(line, Parts.any(element, "SpecifiedLineTradeAgreement", "SpecifiedSupplyChainTradeAgreement"), quantity);
        settlement(line, Parts.any(element, "SpecifiedLineTradeSettlement", "SpecifiedSupplyChainTradeSettlement"));
        return line;
    }

    private static void product(InvoiceLine line, TreeElement product, TreeElement document) {
        Values.text(product, "Name").ifPresent(line::setLabel);
        List<TreeElement> texts = new ArrayList<>();
        product.child("Description").ifPresent(texts::add);
        for (TreeElement note : Values.children(document, "IncludedNote")) {
            texts.addAll(Values.children(note, "Content"));
        }
        Values.joined(texts).ifPresent(line::setDescription);
        Values.text(product, "SellerAssignedID").ifPresent(line::setItemCode);
        Values.text(product, "BuyerAssignedID").ifPresent(line::setBuyerItemCode);
        Scheme.gtin(product.child("GlobalID")).ifPresent(line::setBarcode);
    }

    private void prices(InvoiceLine line, TreeElement agreement, Quantity quantity) throws WrongValue {
        TreeElement net = Parts.any(agreement, "NetPriceProductTradePrice");
        TreeElement gross = Parts.any(agreement, "GrossPriceProductTradePrice");
        money.price(net, "ChargeAmount").ifPresent(line::setUnitPrice);
        money.price(gross, "ChargeAmount").ifPresent(line::setGrossPrice);
        quantity.setPriceQuantity(line, net.child("BasisQuantity"), gross.child("BasisQuantity"));
    }

    private void settlement(InvoiceLine line, TreeElement settlement) throws WrongValue {
        TreeElement tax = Parts.any(settlement, "ApplicableTradeTax");
        Values.text(tax, "CategoryCode").ifPresent(line::setTaxCategory);
        Values.decimal(Totals.rate(tax)).ifPresent(line::setTaxRate);
        Optional<TreeElement> period = settlement.child("BillingSpecifiedPeriod");
        Days.take(period.flatMap(element -> element.child("StartDateTime"))).ifPresent(line::setPeriodStart);
        Days.take(period.flatMap(element -> element.child("EndDateTime"))).ifPresent(line::setPeriodEnd);
        adjustments(line, settlement);
        TreeElement sums = Parts.any(
                settlement,
                "SpecifiedTradeSettlementLineMonetarySummation",
                "SpecifiedTradeSettlementMonetarySummation");
        money.take(sums, "LineTotalAmount").ifPresent(line::setNetAmount);
        money.take(sums, "TaxTotalAmount").ifPresent(line::setTaxAmount);
        money.take(sums, "GrandTotalAmount").ifPresent(line::setGrossAmount);
    }

    private void adjustments(InvoiceLine line, TreeElement settlement) throws WrongValue {
        LineAdjustments adjustments = new LineAdjustments(money);
        for (TreeElement adjustment : Values.children(settlement, AllowancesCharges.NAME)) {
            adjustments.add(AllowancesCharges.kind(adjustment), adjustment.child("ActualAmount"));
        }
        adjustments.set(line);
    }
}
