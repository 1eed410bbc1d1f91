package org.mesinfos.connectors.standard.einvoice.cii;

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
final class CiiReferences {

    private CiiReferences() {}

    static void set(Invoice invoice, CiiSections parts) {
        TreeElement agreement = parts.agreement();
        InvoiceValues.text(agreement, "BuyerReference").ifPresent(invoice::setBuyerReference);
        id(agreement, "BuyerOrderReferencedDocument").ifPresent(invoice::setOrderNumber);
        id(agreement, "SellerOrderReferencedDocument").ifPresent(invoice::setSalesOrderNumber);
        id(agreement, "ContractReferencedDocument").ifPresent(invoice::setContractNumber);
        InvoiceValues.text(agreement, "SpecifiedProcuringProject", "ID").ifPresent(invoice::setProjectReference);
        InvoiceValues.text(parts.settlement(), "ReceivableSpecifiedTradeAccountingAccount", "ID")
                .ifPresent(invoice::setBuyerAccountingReference);
        preceding(invoice, parts);
        invoice.setAttachments(attachments(agreement));
    }

    private static void preceding(Invoice invoice, CiiSections parts) {
        Optional<TreeElement> preceding = CiiSections.firstChild(parts.settlement(), "InvoiceReferencedDocument");
        preceding.flatMap(CiiReferences::number).ifPresent(invoice::setPrecedingInvoiceNumber);
        CiiDates.take(preceding.flatMap(
                        document -> CiiSections.firstChild(document, "FormattedIssueDateTime", "IssueDateTime")))
                .ifPresent(invoice::setPrecedingInvoiceDate);
    }

    private static Optional<String> id(TreeElement agreement, String document) {
        return agreement.child(document).flatMap(CiiReferences::number);
    }

    private static Optional<String> number(TreeElement document) {
        return InvoiceValues.text(document, "IssuerAssignedID").or(() -> InvoiceValues.text(document, "ID"));
    }

    /** Returns the supporting documents (BG-24), embedded or at an external location. */
    private static List<AttachmentReference> attachments(TreeElement agreement) {
        List<AttachmentReference> attachments = new ArrayList<>();
        for (TreeElement document : InvoiceValues.children(agreement, "AdditionalReferencedDocument")) {
            Optional<TreeElement> embedded = document.child("AttachmentBinaryObject");
            if (embedded.isPresent() || document.child("URIID").isPresent()) {
                AttachmentReference attachment = new AttachmentReference();
                embedded.ifPresent(object -> InvoiceAttachment.describe(attachment, object));
                InvoiceValues.text(document, "URIID").or(() -> number(document)).ifPresent(attachment::setReference);
                if (attachment.getName() == null) {
                    InvoiceValues.text(document, "Name").ifPresent(attachment::setName);
                }
                attachments.add(attachment);
            }
        }
        return attachments;
    }
}
