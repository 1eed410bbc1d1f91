package org.mesinfos.connectors.standard.einvoice.ubl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.einvoice.terms.Attachment;
import org.mesinfos.connectors.standard.einvoice.terms.Values;
import org.mesinfos.records.AttachmentReference;
import org.mesinfos.records.Invoice;

/**
 * Mapping of references: buyer reference (BT-10), project (BT-11), contract (BT-12), purchase order (BT-13), sales
 * order (BT-14), buyer accounting reference (BT-19), preceding invoice (BG-3) and supporting documents (BG-24).
 */
final class References {

    private References() {}

    static void set(Invoice invoice, TreeElement document) {
        Values.text(document, "BuyerReference").ifPresent(invoice::setBuyerReference);
        Values.text(document, "OrderReference", "ID").ifPresent(invoice::setOrderNumber);
        Values.text(document, "OrderReference", "SalesOrderID").ifPresent(invoice::setSalesOrderNumber);
        Values.text(document, "ContractDocumentReference", "ID").ifPresent(invoice::setContractNumber);
        Values.text(document, "ProjectReference", "ID").ifPresent(invoice::setProjectReference);
        Values.text(document, "AccountingCost").ifPresent(invoice::setBuyerAccountingReference);
        Optional<TreeElement> preceding = document.at("BillingReference", "InvoiceDocumentReference")
                .or(() -> document.at("BillingReference", "CreditNoteDocumentReference"));
        preceding.flatMap(reference -> Values.text(reference, "ID")).ifPresent(invoice::setPrecedingInvoiceNumber);
        Values.day(preceding.flatMap(reference -> reference.child("IssueDate")))
                .ifPresent(invoice::setPrecedingInvoiceDate);
        invoice.setAttachments(attachments(document));
    }

    private static List<AttachmentReference> attachments(TreeElement document) {
        List<AttachmentReference> attachments = new ArrayList<>();
        for (TreeElement reference : Values.children(document, "AdditionalDocumentReference")) {
            reference.child("Attachment").ifPresent(file -> attachments.add(attachment(reference, file)));
        }
        return attachments;
    }

    private static AttachmentReference attachment(TreeElement reference, TreeElement file) {
        AttachmentReference attachment = new AttachmentReference();
        file.child("EmbeddedDocumentBinaryObject").ifPresent(embedded -> Attachment.describe(attachment, embedded));
        Values.text(file, "ExternalReference", "URI")
                .or(() -> Values.text(reference, "ID"))
                .ifPresent(attachment::setReference);
        if (attachment.getName() == null) {
            Values.text(reference, "DocumentDescription").ifPresent(attachment::setName);
        }
        return attachment;
    }
}
