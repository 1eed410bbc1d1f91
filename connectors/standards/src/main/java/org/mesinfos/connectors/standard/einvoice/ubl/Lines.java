package org.mesinfos.connectors.standard.einvoice.ubl;

import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.einvoice.terms.LineAdjustments;
import org.mesinfos.connectors.standard.einvoice.terms.Money;
import org.mesinfos.connectors.standard.einvoice.terms.Quantity;
import org.mesinfos.connectors.standard.einvoice.terms.Scheme;
import org.mesinfos.connectors.standard.einvoice.terms.Values;
import org.mesinfos.connectors.standard.einvoice.terms.WrongValue;
import org.mesinfos.records.AllowanceChargeKind;
import org.mesinfos.records.InvoiceLine;

/**
 * Mapping of the invoice lines (BG-25). Nested lines go to {@code additional}, because the line that contains them has
 * their sums. Not thread-safe.
 */
final class Lines {

    private final Kind kind;
    private final Money money;
    private final List<InvoiceLine> all = new ArrayList<>();

    Lines(Kind kind, Money money) {
        this.kind = kind;
        this.money = money;
    }

    void read(TreeElement document) throws WrongValue {
        for (TreeElement element : Values.children(document, kind.line())) {
            InvoiceLine line = line(element);
            line.setPosition(all.size() + 1);
            all.add(line);
        }
    }

    List<InvoiceLine> all() {
        return all;
    }

    private InvoiceLine line(TreeElement element) throws WrongValue {
        InvoiceLine line = new InvoiceLine();
        Values.text(element, "ID").ifPresent(line::setLineId);
        TreeElement item = Values.orNone(element.child("Item"));
        item(line, item, element);
        Quantity quantity = Quantity.of(element.child(kind.quantity()));
        quantity.set(line);
        price(line, Values.orNone(element.child("Price")), quantity);
        money.take(element, "LineExtensionAmount").ifPresent(line::setNetAmount);
        money.take(element, "TaxTotal", "TaxAmount").ifPresent(line::setTaxAmount);
        Values.day(element.at("InvoicePeriod", "StartDate")).ifPresent(line::setPeriodStart);
        Values.day(element.at("InvoicePeriod", "EndDate")).ifPresent(line::setPeriodEnd);
        LineAdjustments adjustments = new LineAdjustments(money);
        for (TreeElement adjustment : Values.children(element, AllowancesCharges.NAME)) {
            adjustments.add(AllowancesCharges.kind(adjustment), adjustment.child("Amount"));
        }
        adjustments.set(line);
        return line;
    }

    private static void item(InvoiceLine line, TreeElement item, TreeElement element) throws WrongValue {
        Values.text(item, "Name").ifPresent(line::setLabel);
        List<TreeElement> texts = new ArrayList<>(Values.children(item, "Description"));
        texts.addAll(Values.children(element, "Note"));
        Values.joined(texts).ifPresent(line::setDescription);
        Values.text(item, "SellersItemIdentification", "ID").ifPresent(line::setItemCode);
        Values.text(item, "BuyersItemIdentification", "ID").ifPresent(line::setBuyerItemCode);
        Scheme.gtin(item.at("StandardItemIdentification", "ID")).ifPresent(line::setBarcode);
        Values.text(item, "ClassifiedTaxCategory", "ID").ifPresent(line::setTaxCategory);
        Values.decimal(item.at("ClassifiedTaxCategory", "Percent")).ifPresent(line::setTaxRate);
    }

    /** Sets net price (BT-146) and gross price (BT-148), which is the base amount of the price discount. */
    private void price(InvoiceLine line, TreeElement price, Quantity quantity) throws WrongValue {
        money.price(price, "PriceAmount").ifPresent(line::setUnitPrice);
        quantity.setPriceQuantity(line, price.child("BaseQuantity"), price.child("BaseQuantity"));
        TreeElement discount = Values.orNone(price.child(AllowancesCharges.NAME));
        if (AllowancesCharges.kind(discount)
                .filter(AllowanceChargeKind.ALLOWANCE::equals)
                .isPresent()) {
            money.price(discount, "BaseAmount").ifPresent(line::setGrossPrice);
        }
    }
}
