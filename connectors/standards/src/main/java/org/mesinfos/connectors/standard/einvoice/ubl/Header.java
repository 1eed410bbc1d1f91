package org.mesinfos.connectors.standard.einvoice.ubl;

import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.einvoice.terms.Values;
import org.mesinfos.connectors.standard.einvoice.terms.WrongValue;
import org.mesinfos.records.Invoice;

/**
 * Mapping of the document level terms: specification identifier (BT-24), invoice number (BT-1), type code (BT-3), issue
 * date (BT-2), due date (BT-9), tax point date (BT-7), notes (BT-22), invoicing period (BG-14) and delivery (BG-13).
 */
final class Header {

    private Header() {}

    static void set(Invoice invoice, TreeElement document, Kind kind) throws WrongValue {
        Values.text(document, "CustomizationID").ifPresent(invoice::setProfile);
        Values.text(document, "ID").ifPresent(invoice::setNumber);
        kind.type(document).ifPresent(invoice::setTypeCode);
        Optional<TreeElement> issued = document.child("IssueDate");
        Values.required(Values.day(issued), issued).ifPresent(invoice::setIssueDate);
        Values.day(document.child("DueDate")).ifPresent(invoice::setDueDate);
        Values.day(document.child("TaxPointDate")).ifPresent(invoice::setTaxPointDate);
        Values.joined(document, "Note").ifPresent(invoice::setNote);
        Values.day(document.at("InvoicePeriod", "StartDate")).ifPresent(invoice::setPeriodStart);
        Values.day(document.at("InvoicePeriod", "EndDate")).ifPresent(invoice::setPeriodEnd);
        delivery(invoice, document);
    }

    private static void delivery(Invoice invoice, TreeElement document) {
        Optional<TreeElement> delivery = document.child("Delivery");
        Values.day(delivery.flatMap(element -> element.child("ActualDeliveryDate")))
                .ifPresent(invoice::setDeliveryDate);
        Optional<TreeElement> deliveryAddress = delivery.flatMap(element -> element.at("DeliveryLocation", "Address"))
                .or(() -> delivery.flatMap(element -> element.child("DeliveryAddress")));
        Addresses.of(deliveryAddress).ifPresent(address -> {
            Values.text(delivery.get(), "DeliveryParty", "PartyName", "Name").ifPresent(address::setRecipient);
            invoice.setDeliveryAddress(address);
        });
    }
}
