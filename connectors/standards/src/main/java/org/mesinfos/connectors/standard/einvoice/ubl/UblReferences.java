package org.mesinfos.connectors.standard.einvoice.ubl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.einvoice.terms.InvoiceAttachment;
import org.mesinfos.connectors.standard.einvoice.terms.InvoiceValues;
import org.mesinfos.records.AttachmentReference;
import org.mesinfos.records.Invoice;

/**
 * Mapping of references: buyer reference (BT-10), project (BT-11), contract (BT-12), purchase order (BT-13), sales
 * order (BT-14), buyer accounting reference (BT-19), preceding invoice (BG-3) and supporting documents (BG-24).
 */
final class UblReferences {

    private UblReferences() {}

    static void set(Invoice invoice, TreeElement document) {
        InvoiceValues.text(document, "BuyerReference").ifPresent(invoice::setBuyerReference);
        InvoiceValues.text(document, "OrderReference", "ID").ifPresent(invoice::setOrderNumber);
        InvoiceValues.text(document, "OrderReference", "SalesOrderID").ifPresent(invoice::setSalesOrderNumber);
        InvoiceValues.text(document, "ContractDocumentReference", "ID").ifPresent(invoice::setContractNumber);
        InvoiceValues.text(document, "ProjectReference", "ID").ifPresent(invoice::setProjectReference);
        InvoiceValues.text(document, "AccountingCost").ifPresent(invoice::setBuyerAccountingReference);
        Optional<TreeElement> preceding = document.descendant("BillingReference", "InvoiceDocumentReference")
                .or(() -> document.descendant("BillingReference", "CreditNoteDocumentReference"));
        preceding
                .flatMap(reference -> InvoiceValues.text(reference, "ID"))
                .ifPresent(invoice::setPrecedingInvoiceNumber);
        InvoiceValues.date(preceding.flatMap(reference -> reference.child("IssueDate")))
                .ifPresent(invoice::setPrecedingInvoiceDate);
        invoice.setAttachments(attachments(document));
    }

    private static List<AttachmentReference> attachments(TreeElement document) {
        List<AttachmentReference> attachments = new ArrayList<>();
        for (TreeElement reference : InvoiceValues.children(document, "AdditionalDocumentReference")) {
            reference.child("Attachment").ifPresent(file -> attachments.add(attachment(reference, file)));
        }
        return attachments;
    }

    private static AttachmentReference attachment(TreeElement reference, TreeElement file) {
        AttachmentReference attachment = new AttachmentReference();
        file.child("EmbeddedDocumentBinaryObject")
                .ifPresent(embedded -> InvoiceAttachment.describe(attachment, embedded));
        InvoiceValues.text(file, "ExternalReference", "URI")
                .or(() -> InvoiceValues.text(reference, "ID"))
                .ifPresent(attachment::setReference);
        if (attachment.getName() == null) {
            InvoiceValues.text(reference, "DocumentDescription").ifPresent(attachment::setName);
        }
        return attachment;
    }
}
