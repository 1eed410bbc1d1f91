package org.mesinfos.connectors.format.pdf;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.page.PdfAttachment;
import org.mesinfos.connectors.api.page.PdfPage;

/**
 * Result of reading a PDF file.
 *
 * @param pages pages in order, from the first; none if the file could not be read at all
 * @param attachments embedded files, as far as they were requested
 * @param fault reason why pages are missing; empty if the file was read completely
 */
public record PdfDocument(List<PdfPage> pages, List<PdfAttachment> attachments, Optional<PdfReadFailure> fault) {

    public PdfDocument {
        pages = List.copyOf(pages);
        attachments = List.copyOf(attachments);
    }

    /** Returns the result for a file that is known not to be a PDF document. */
    public static PdfDocument none() {
        return unreadable(PdfReadFailure.NOT_A_PDF);
    }

    /** Returns the document, without its pages if the file exceeds a limit that rejects it as a whole. */
    PdfDocument within(PdfLimits limits) {
        boolean exceeds =
                fault.filter(PdfReadFailure::isWorkLimit).isPresent() && limits.excess() == PdfLimits.PageExcess.REJECT;
        return exceeds ? unreadable(fault.get()) : this;
    }

    static PdfDocument unreadable(PdfReadFailure fault) {
        return new PdfDocument(List.of(), List.of(), Optional.of(fault));
    }
}
