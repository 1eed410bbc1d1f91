package org.mesinfos.connectors.format.pdf;

import java.util.List;
import java.util.Optional;

/**
 * What could be read of a PDF file.
 *
 * @param pages the pages in order, from the first; none when the file could not be read at all
 * @param fault why there are no pages, or no more of them; empty when the file was read to its end
 */
public record PdfDocument(List<PdfPage> pages, Optional<PdfFault> fault) {

    public PdfDocument {
        pages = List.copyOf(pages);
    }

    static PdfDocument unreadable(PdfFault fault) {
        return new PdfDocument(List.of(), Optional.of(fault));
    }
}
