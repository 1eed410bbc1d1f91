package org.mesinfos.connectors.standard.einvoice.terms;

import java.util.List;
import org.mesinfos.records.AttachmentReference;

/**
 * Where a document of invoices stands.
 *
 * @param place put before the path of each locator, such as the name of an attachment; empty for a file of its own
 * @param beside files that come with the invoice and are not it
 */
public record Origin(String place, List<AttachmentReference> beside) {

    /** A file of its own. */
    public static final Origin FILE = new Origin("", List.of());

    public Origin {
        beside = List.copyOf(beside);
    }
}
