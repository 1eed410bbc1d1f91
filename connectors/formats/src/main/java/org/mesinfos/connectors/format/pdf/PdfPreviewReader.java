package org.mesinfos.connectors.format.pdf;

import java.io.IOException;
import org.mesinfos.connectors.api.SourceContent;

/**
 * Reader of pages of a PDF for its recognition: the first pages, or all pages if the first ones are not sufficient.
 * Implementations are safe for use by multiple threads.
 */
@FunctionalInterface
public interface PdfPreviewReader {

    /** A reader for files that are known not to be PDF. It returns no pages. */
    PdfPreviewReader NONE = content -> PdfDocument.none();

    /**
     * Reads the words of the first pages and the first bytes of the embedded files.
     *
     * @return a document without pages if the file is not a PDF, or is encrypted, damaged or without text
     * @throws IOException if the bytes cannot be read
     */
    PdfDocument readFirstPages(SourceContent content) throws IOException;

    /**
     * Reads the words of all pages, up to the limits of the PDF reader.
     *
     * @return a document without pages if the file is not a PDF, or is encrypted, damaged or without text
     * @throws IOException if the bytes cannot be read
     */
    default PdfDocument readAllPages(SourceContent content) throws IOException {
        return readFirstPages(content);
    }
}
