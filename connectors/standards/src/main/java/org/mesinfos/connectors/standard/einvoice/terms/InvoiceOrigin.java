package org.mesinfos.connectors.standard.einvoice.terms;

import java.util.List;
import org.mesinfos.records.AttachmentReference;

/**
 * The location of an XML document with invoices.
 *
 * @param pathPrefix prefix of the path of each locator, such as the name of the attachment; empty for a separate file
 * @param otherAttachments further files that are delivered with the invoice
 */
public record InvoiceOrigin(String pathPrefix, List<AttachmentReference> otherAttachments) {

    /** A separate file. */
    public static final InvoiceOrigin FILE = new InvoiceOrigin("", List.of());

    public InvoiceOrigin {
        otherAttachments = List.copyOf(otherAttachments);
    }
}
