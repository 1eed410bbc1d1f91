package org.mesinfos.connectors.standard.einvoice.cii;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.einvoice.terms.Values;
import org.mesinfos.connectors.standard.einvoice.terms.WrongValue;
import org.mesinfos.records.Invoice;

/**
 * Mapping of the document level terms: specification identifier (BT-24), invoice number (BT-1), type code (BT-3), issue
 * date (BT-2), notes (BT-22), delivery (BG-13) and invoicing period (BG-14).
 */
final class Header {

    private Header() {}

    static void set(Invoice invoice, Parts parts) throws WrongValue {
        TreeElement document = parts.document();
        Values.text(parts.context(), "GuidelineSpecifiedDocumentContextParameter", "ID")
                .ifPresent(invoice::setProfile);
        Values.text(document, "ID").ifPresent(invoice::setNumber);
        Values.text(document, "TypeCode").ifPresent(invoice::setTypeCode);
        Optional<TreeElement> issued = document.child("IssueDateTime");
        Values.required(Days.take(issued), issued).ifPresent(invoice::setIssueDate);
        notes(document).ifPresent(invoice::setNote);
        delivery(invoice, parts.delivery());
        Optional<TreeElement> period = parts.settlement().child("BillingSpecifiedPeriod");
        Days.take(period.flatMap(element -> element.child("StartDateTime"))).ifPresent(invoice::setPeriodStart);
        Days.take(period.flatMap(element -> element.child("EndDateTime"))).ifPresent(invoice::setPeriodEnd);
    }

    private static Optional<String> notes(TreeElement document) {
        List<TreeElement> contents = Values.children(document, "IncludedNote").stream()
                .flatMap(note -> Values.children(note, "Content").stream())
                .toList();
        return Values.joined(contents);
    }

    private static void delivery(Invoice invoice, TreeElement delivery) {
        Days.take(delivery.at("ActualDeliverySupplyChainEvent", "OccurrenceDateTime"))
                .ifPresent(invoice::setDeliveryDate);
        Optional<TreeElement> shipTo = delivery.child("ShipToTradeParty");
        Addresses.of(shipTo.flatMap(party -> party.child("PostalTradeAddress"))).ifPresent(address -> {
            Values.text(shipTo.get(), "Name").ifPresent(address::setRecipient);
            invoice.setDeliveryAddress(address);
        });
    }
}
