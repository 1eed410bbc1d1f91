package org.mesinfos.connectors.standard.einvoice.cii;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.einvoice.terms.IdentifierScheme;
import org.mesinfos.connectors.standard.einvoice.terms.InvoiceAmounts;
import org.mesinfos.connectors.standard.einvoice.terms.InvoiceLineAdjustments;
import org.mesinfos.connectors.standard.einvoice.terms.InvoiceValues;
import org.mesinfos.connectors.standard.einvoice.terms.InvoicedQuantity;
import org.mesinfos.connectors.standard.statement.InvalidValueException;
import org.mesinfos.records.InvoiceLine;

/** Mapping of the invoice lines (BG-25). Not thread-safe. */
final class CiiLines {

    private static final String DETAIL_STATUS = "DETAIL";

    private final InvoiceAmounts money;
    private final List<InvoiceLine> all = new ArrayList<>();
    private final List<InvoiceLine> summed = new ArrayList<>();

    CiiLines(InvoiceAmounts money) {
        this.money = money;
    }

    void read(List<TreeElement> elements) throws InvalidValueException {
        for (TreeElement element : elements) {
            InvoiceLine line = line(element);
            line.setPosition(all.size() + 1);
            all.add(line);
            if (isSummed(element, line)) {
                summed.add(line);
            }
        }
    }

    List<InvoiceLine> all() {
        return all;
    }

    /** Returns the lines that add up to BT-106: no group lines, information lines or lines with text only. */
    List<InvoiceLine> summed() {
        return summed;
    }

    private static boolean isSummed(TreeElement element, InvoiceLine line) {
        Optional<String> status = InvoiceValues.peek(element, "AssociatedDocumentLineDocument", "LineStatusReasonCode");
        boolean isTextOnly = line.getNetAmount() == null && line.getQuantity() == null;
        return !isTextOnly && status.filter(code -> !code.equals(DETAIL_STATUS)).isEmpty();
    }

    private InvoiceLine line(TreeElement element) throws InvalidValueException {
        InvoiceLine line = new InvoiceLine();
        TreeElement document = CiiSections.childOrEmpty(element, "AssociatedDocumentLineDocument");
        InvoiceValues.text(document, "LineID").ifPresent(line::setLineId);
        product(line, CiiSections.childOrEmpty(element, "SpecifiedTradeProduct"), document);
        InvoicedQuantity quantity = InvoicedQuantity.of(
                CiiSections.childOrEmpty(element, "SpecifiedLineTradeDelivery", "SpecifiedSupplyChainTradeDelivery")
                        .child("BilledQuantity"));
        quantity.set(line);
        prices(
                line,
                CiiSections.childOrEmpty(element, "SpecifiedLineTradeAgreement", "SpecifiedSupplyChainTradeAgreement"),
                quantity);
        settlement(
                line,
                CiiSections.childOrEmpty(
                        element, "SpecifiedLineTradeSettlement", "SpecifiedSupplyChainTradeSettlement"));
        return line;
    }

    private static void product(InvoiceLine line, TreeElement product, TreeElement document) {
        InvoiceValues.text(product, "Name").ifPresent(line::setLabel);
        List<TreeElement> texts = new ArrayList<>();
        product.child("Description").ifPresent(texts::add);
        for (TreeElement note : InvoiceValues.children(document, "IncludedNote")) {
            texts.addAll(InvoiceValues.children(note, "Content"));
        }
        InvoiceValues.joined(texts).ifPresent(line::setDescription);
        InvoiceValues.text(product, "SellerAssignedID").ifPresent(line::setItemCode);
        InvoiceValues.text(product, "BuyerAssignedID").ifPresent(line::setBuyerItemCode);
        IdentifierScheme.gtin(product.child("GlobalID")).ifPresent(line::setBarcode);
    }

    private void prices(InvoiceLine line, TreeElement agreement, InvoicedQuantity quantity)
            throws InvalidValueException {
        TreeElement net = CiiSections.childOrEmpty(agreement, "NetPriceProductTradePrice");
        TreeElement gross = CiiSections.childOrEmpty(agreement, "GrossPriceProductTradePrice");
        money.price(net, "ChargeAmount").ifPresent(line::setUnitPrice);
        money.price(gross, "ChargeAmount").ifPresent(line::setGrossPrice);
        quantity.setPriceQuantity(line, net.child("BasisQuantity"), gross.child("BasisQuantity"));
    }

    private void settlement(InvoiceLine line, TreeElement settlement) throws InvalidValueException {
        TreeElement tax = CiiSections.childOrEmpty(settlement, "ApplicableTradeTax");
        InvoiceValues.text(tax, "CategoryCode").ifPresent(line::setTaxCategory);
        InvoiceValues.decimal(CiiTotals.rate(tax)).ifPresent(line::setTaxRate);
        Optional<TreeElement> period = settlement.child("BillingSpecifiedPeriod");
        CiiDates.take(period.flatMap(element -> element.child("StartDateTime"))).ifPresent(line::setPeriodStart);
        CiiDates.take(period.flatMap(element -> element.child("EndDateTime"))).ifPresent(line::setPeriodEnd);
        adjustments(line, settlement);
        TreeElement sums = CiiSections.childOrEmpty(
                settlement,
                "SpecifiedTradeSettlementLineMonetarySummation",
                "SpecifiedTradeSettlementMonetarySummation");
        money.take(sums, "LineTotalAmount").ifPresent(line::setNetAmount);
        money.take(sums, "TaxTotalAmount").ifPresent(line::setTaxAmount);
        money.take(sums, "GrandTotalAmount").ifPresent(line::setGrossAmount);
    }

    private void adjustments(InvoiceLine line, TreeElement settlement) throws InvalidValueException {
        InvoiceLineAdjustments adjustments = new InvoiceLineAdjustments(money);
        for (TreeElement adjustment : InvoiceValues.children(settlement, CiiAllowancesCharges.ELEMENT_NAME)) {
            adjustments.add(CiiAllowancesCharges.kind(adjustment), adjustment.child("ActualAmount"));
        }
        adjustments.set(line);
    }
}
