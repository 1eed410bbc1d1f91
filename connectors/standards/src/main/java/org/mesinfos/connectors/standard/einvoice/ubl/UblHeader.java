package org.mesinfos.connectors.standard.einvoice.ubl;

import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.einvoice.terms.InvoiceValues;
import org.mesinfos.connectors.standard.statement.InvalidValueException;
import org.mesinfos.records.Invoice;

/**
 * Mapping of the document level terms: specification identifier (BT-24), invoice number (BT-1), type code (BT-3), issue
 * date (BT-2), due date (BT-9), tax point date (BT-7), notes (BT-22), invoicing period (BG-14) and delivery (BG-13).
 */
final class UblHeader {

    private UblHeader() {}

    static void set(Invoice invoice, TreeElement document, UblDocumentType kind) throws InvalidValueException {
        InvoiceValues.text(document, "CustomizationID").ifPresent(invoice::setProfile);
        InvoiceValues.text(document, "ID").ifPresent(invoice::setNumber);
        kind.typeCode(document).ifPresent(invoice::setTypeCode);
        Optional<TreeElement> issued = document.child("IssueDate");
        InvoiceValues.requireValid(InvoiceValues.date(issued), issued).ifPresent(invoice::setIssueDate);
        InvoiceValues.date(document.child("DueDate")).ifPresent(invoice::setDueDate);
        InvoiceValues.date(document.child("TaxPointDate")).ifPresent(invoice::setTaxPointDate);
        InvoiceValues.joined(document, "Note").ifPresent(invoice::setNote);
        InvoiceValues.date(document.descendant("InvoicePeriod", "StartDate")).ifPresent(invoice::setPeriodStart);
        InvoiceValues.date(document.descendant("InvoicePeriod", "EndDate")).ifPresent(invoice::setPeriodEnd);
        delivery(invoice, document);
    }

    private static void delivery(Invoice invoice, TreeElement document) {
        Optional<TreeElement> delivery = document.child("Delivery");
        InvoiceValues.date(delivery.flatMap(element -> element.child("ActualDeliveryDate")))
                .ifPresent(invoice::setDeliveryDate);
        Optional<TreeElement> deliveryAddress = delivery.flatMap(
                        element -> element.descendant("DeliveryLocation", "Address"))
                .or(() -> delivery.flatMap(element -> element.child("DeliveryAddress")));
        UblAddresses.of(deliveryAddress).ifPresent(address -> {
            InvoiceValues.text(delivery.get(), "DeliveryParty", "PartyName", "Name")
                    .ifPresent(address::setRecipient);
            invoice.setDeliveryAddress(address);
        });
    }
}
