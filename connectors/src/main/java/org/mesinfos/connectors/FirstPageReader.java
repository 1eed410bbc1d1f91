package org.mesinfos.connectors;

import java.io.IOException;
import org.mesinfos.connectors.format.pdf.PdfDocument;

/** Reads the first pages of a PDF document for recognising it. Implementations are safe for use by several threads. */
@FunctionalInterface
public interface FirstPageReader {

    /** For files that are known not to be PDF documents. */
    FirstPageReader NONE = content -> PdfDocument.none();

    /**
     * The words of the first pages, and how the embedded files begin.
     *
     * @return without pages when the document is encrypted, damaged, without text, or no PDF
     * @throws IOException when the bytes could not be had
     */
    PdfDocument beginning(SourceContent content) throws IOException;
}
