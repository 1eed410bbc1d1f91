package org.mesinfos.connectors.standard.einvoice.terms;

import java.util.List;
import org.mesinfos.records.AttachmentReference;

/**
 * The location of an XML document with invoices.
 *
 * @param place prefix of the path of each locator, such as the name of the attachment; empty for a separate file
 * @param beside further files that are delivered with the invoice
 */
public record Origin(String place, List<AttachmentReference> beside) {

    /** A separate file. */
    public static final Origin FILE = new Origin("", List.of());

    public Origin {
        beside = List.copyOf(beside);
    }
}
