package org.mesinfos.connectors.standard.einvoice.cii;

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

    static void set(Invoice invoice, Parts parts) {
        TreeElement agreement = parts.agreement();
        Values.text(agreement, "BuyerReference").ifPresent(invoice::setBuyerReference);
        id(agreement, "BuyerOrderReferencedDocument").ifPresent(invoice::setOrderNumber);
        id(agreement, "SellerOrderReferencedDocument").ifPresent(invoice::setSalesOrderNumber);
        id(agreement, "ContractReferencedDocument").ifPresent(invoice::setContractNumber);
        Values.text(agreement, "SpecifiedProcuringProject", "ID").ifPresent(invoice::setProjectReference);
        Values.text(parts.settlement(), "ReceivableSpecifiedTradeAccountingAccount", "ID")
                .ifPresent(invoice::setBuyerAccountingReference);
        preceding(invoice, parts);
        invoice.setAttachments(attachments(agreement));
    }

    private static void preceding(Invoice invoice, Parts parts) {
        Optional<TreeElement> preceding = Parts.find(parts.settlement(), "InvoiceReferencedDocument");
        preceding.flatMap(References::number).ifPresent(invoice::setPrecedingInvoiceNumber);
        Days.take(preceding.flatMap(document -> Parts.find(document, "FormattedIssueDateTime", "IssueDateTime")))
                .ifPresent(invoice::setPrecedingInvoiceDate);
    }

    private static Optional<String> id(TreeElement agreement, String document) {
        return agreement.child(document).flatMap(References::number);
    }

    private static Optional<String> number(TreeElement document) {
        return Values.text(document, "IssuerAssignedID").or(() -> Values.text(document, "ID"));
    }

    /** Returns the supporting documents (BG-24), embedded or at an external location. */
    private static List<AttachmentReference> attachments(TreeElement agreement) {
        List<AttachmentReference> attachments = new ArrayList<>();
        for (TreeElement document : Values.children(agreement, "AdditionalReferencedDocument")) {
            Optional<TreeElement> embedded = document.child("AttachmentBinaryObject");
            if (embedded.isPresent() || document.child("URIID").isPresent()) {
                AttachmentReference attachment = new AttachmentReference();
                embedded.ifPresent(object -> Attachment.describe(attachment, object));
                Values.text(document, "URIID").or(() -> number(document)).ifPresent(attachment::setReference);
                if (attachment.getName() == null) {
                    Values.text(document, "Name").ifPresent(attachment::setName);
                }
                attachments.add(attachment);
            }
        }
        return attachments;
    }
}
