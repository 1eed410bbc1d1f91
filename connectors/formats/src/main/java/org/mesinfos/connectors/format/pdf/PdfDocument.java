package org.mesinfos.connectors.format.pdf;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.page.PdfAttachment;
import org.mesinfos.connectors.api.page.PdfPage;

/**
 * What could be read of a PDF file.
 *
 * @param pages the pages in order, from the first; none when the file could not be read at all
 * @param attachments the files embedded in it, as far as they were asked for
 * @param fault why there are no pages, or no more of them; empty when the file was read to its end
 */
public record PdfDocument(List<PdfPage> pages, List<PdfAttachment> attachments, Optional<PdfFault> fault) {

    public PdfDocument {
        pages = List.copyOf(pages);
        attachments = List.copyOf(attachments);
    }

    /** In place of a file that is known not to be a PDF document. */
    public static PdfDocument none() {
        return unreadable(PdfFault.NOT_A_PDF);
    }

    static PdfDocument unreadable(PdfFault fault) {
        return new PdfDocument(List.of(), List.of(), Optional.of(fault));
    }
}
