package org.mesinfos.connectors.standard.einvoice.ubl;

import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.einvoice.terms.IdentifierScheme;
import org.mesinfos.connectors.standard.einvoice.terms.InvoiceAmounts;
import org.mesinfos.connectors.standard.einvoice.terms.InvoiceLineAdjustments;
import org.mesinfos.connectors.standard.einvoice.terms.InvoiceValues;
import org.mesinfos.connectors.standard.einvoice.terms.InvoicedQuantity;
import org.mesinfos.connectors.standard.statement.InvalidValueException;
import org.mesinfos.records.AllowanceChargeKind;
import org.mesinfos.records.InvoiceLine;

/**
 * Mapping of the invoice lines (BG-25). Nested lines go to {@code additional}, because the line that contains them has
 * their sums. Not thread-safe.
 */
final class UblLines {

    private final UblDocumentType documentType;
    private final InvoiceAmounts money;
    private final List<InvoiceLine> all = new ArrayList<>();

    UblLines(UblDocumentType documentType, InvoiceAmounts money) {
        this.documentType = documentType;
        this.money = money;
    }

    void read(TreeElement document) throws InvalidValueException {
        for (TreeElement element : InvoiceValues.children(document, documentType.lineElement())) {
            InvoiceLine line = line(element);
            line.setPosition(all.size() + 1);
            all.add(line);
        }
    }

    List<InvoiceLine> all() {
        return all;
    }

    private InvoiceLine line(TreeElement element) throws InvalidValueException {
        InvoiceLine line = new InvoiceLine();
        InvoiceValues.text(element, "ID").ifPresent(line::setLineId);
        TreeElement item = InvoiceValues.orEmpty(element.child("Item"));
        item(line, item, element);
        InvoicedQuantity quantity = InvoicedQuantity.of(element.child(documentType.quantityElement()));
        quantity.set(line);
        price(line, InvoiceValues.orEmpty(element.child("Price")), quantity);
        money.take(element, "LineExtensionAmount").ifPresent(line::setNetAmount);
        money.take(element, "TaxTotal", "TaxAmount").ifPresent(line::setTaxAmount);
        InvoiceValues.date(element.descendant("InvoicePeriod", "StartDate")).ifPresent(line::setPeriodStart);
        InvoiceValues.date(element.descendant("InvoicePeriod", "EndDate")).ifPresent(line::setPeriodEnd);
        InvoiceLineAdjustments adjustments = new InvoiceLineAdjustments(money);
        for (TreeElement adjustment : InvoiceValues.children(element, UblAllowancesCharges.ELEMENT_NAME)) {
            adjustments.add(UblAllowancesCharges.kind(adjustment), adjustment.child("Amount"));
        }
        adjustments.set(line);
        return line;
    }

    private static void item(InvoiceLine line, TreeElement item, TreeElement element) throws InvalidValueException {
        InvoiceValues.text(item, "Name").ifPresent(line::setLabel);
        List<TreeElement> texts = new ArrayList<>(InvoiceValues.children(item, "Description"));
        texts.addAll(InvoiceValues.children(element, "Note"));
        InvoiceValues.joined(texts).ifPresent(line::setDescription);
        InvoiceValues.text(item, "SellersItemIdentification", "ID").ifPresent(line::setItemCode);
        InvoiceValues.text(item, "BuyersItemIdentification", "ID").ifPresent(line::setBuyerItemCode);
        IdentifierScheme.gtin(item.descendant("StandardItemIdentification", "ID"))
                .ifPresent(line::setBarcode);
        InvoiceValues.text(item, "ClassifiedTaxCategory", "ID").ifPresent(line::setTaxCategory);
        InvoiceValues.decimal(item.descendant("ClassifiedTaxCategory", "Percent"))
                .ifPresent(line::setTaxRate);
    }

    /** Sets net price (BT-146) and gross price (BT-148), which is the base amount of the price discount. */
    private void price(InvoiceLine line, TreeElement price, InvoicedQuantity quantity) throws InvalidValueException {
        money.price(price, "PriceAmount").ifPresent(line::setUnitPrice);
        quantity.setPriceQuantity(line, price.child("BaseQuantity"), price.child("BaseQuantity"));
        TreeElement discount = InvoiceValues.orEmpty(price.child(UblAllowancesCharges.ELEMENT_NAME));
        if (UblAllowancesCharges.kind(discount)
                .filter(AllowanceChargeKind.ALLOWANCE::equals)
                .isPresent()) {
            money.price(discount, "BaseAmount").ifPresent(line::setGrossPrice);
        }
    }
}
