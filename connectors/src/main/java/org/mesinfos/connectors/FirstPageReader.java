package org.mesinfos.connectors;

import java.io.IOException;
import java.util.Optional;
import org.mesinfos.connectors.format.pdf.PdfPage;

/** Reads the first page of a PDF document for recognising it. Implementations are safe for use by several threads. */
@FunctionalInterface
public interface FirstPageReader {

    /** For files that are known not to be PDF documents. */
    FirstPageReader NONE = content -> Optional.empty();

    /**
     * The words of the first page.
     *
     * @return empty when the document is encrypted, damaged, without text, or no PDF
     * @throws IOException when the bytes could not be had
     */
    Optional<PdfPage> firstPage(SourceContent content) throws IOException;
}
