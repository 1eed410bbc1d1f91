package org.mesinfos.connectors.format.pdf;

import java.io.IOException;
import org.mesinfos.connectors.api.SourceContent;

/**
 * Reads a PDF document for recognising it: its first pages, or all of them where the first ones cannot tell.
 * Implementations are safe for use by several threads.
 */
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

    /**
     * The words of all pages, as far as reading the document may cost.
     *
     * @return without pages when the document is encrypted, damaged, without text, or no PDF
     * @throws IOException when the bytes could not be had
     */
    default PdfDocument whole(SourceContent content) throws IOException {
        return beginning(content);
    }
}
