package org.mesinfos.connectors.standard.einvoice.cii;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.einvoice.terms.InvoiceValues;
import org.mesinfos.connectors.standard.statement.InvalidValueException;
import org.mesinfos.records.Invoice;

/**
 * Mapping of the document level terms: specification identifier (BT-24), invoice number (BT-1), type code (BT-3), issue
 * date (BT-2), notes (BT-22), delivery (BG-13) and invoicing period (BG-14).
 */
final class CiiHeader {

    private CiiHeader() {}

    static void set(Invoice invoice, CiiSections parts) throws InvalidValueException {
        TreeElement document = parts.document();
        InvoiceValues.text(parts.context(), "GuidelineSpecifiedDocumentContextParameter", "ID")
                .ifPresent(invoice::setProfile);
        InvoiceValues.text(document, "ID").ifPresent(invoice::setNumber);
        InvoiceValues.text(document, "TypeCode").ifPresent(invoice::setTypeCode);
        Optional<TreeElement> issued = document.child("IssueDateTime");
        InvoiceValues.requireValid(CiiDates.take(issued), issued).ifPresent(invoice::setIssueDate);
        notes(document).ifPresent(invoice::setNote);
        delivery(invoice, parts.delivery());
        Optional<TreeElement> period = parts.settlement().child("BillingSpecifiedPeriod");
        CiiDates.take(period.flatMap(element -> element.child("StartDateTime"))).ifPresent(invoice::setPeriodStart);
        CiiDates.take(period.flatMap(element -> element.child("EndDateTime"))).ifPresent(invoice::setPeriodEnd);
    }

    private static Optional<String> notes(TreeElement document) {
        List<TreeElement> contents = InvoiceValues.children(document, "IncludedNote").stream()
                .flatMap(note -> InvoiceValues.children(note, "Content").stream())
                .toList();
        return InvoiceValues.joined(contents);
    }

    private static void delivery(Invoice invoice, TreeElement delivery) {
        CiiDates.take(delivery.descendant("ActualDeliverySupplyChainEvent", "OccurrenceDateTime"))
                .ifPresent(invoice::setDeliveryDate);
        Optional<TreeElement> shipTo = delivery.child("ShipToTradeParty");
        CiiAddresses.of(shipTo.flatMap(party -> party.child("PostalTradeAddress")))
                .ifPresent(address -> {
                    InvoiceValues.text(shipTo.get(), "Name").ifPresent(address::setRecipient);
                    invoice.setDeliveryAddress(address);
                });
    }
}
