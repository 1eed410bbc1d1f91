package org.mesinfos.connectors.format.pdf;

import java.io.IOException;
import java.util.Optional;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.process.DocumentProcesses;

/** Reader of PDF files as pages of words. Implementations are thread-safe. */
public interface PdfReader extends PdfPreviewReader {

    String MEDIA_TYPE = "application/pdf";

    /** Returns the reader for untrusted files. It reads in a document process. */
    static PdfReader isolated() {
        return new ForkedPdfReader(DocumentProcesses.shared());
    }

    /** Returns a reader inside this process, for trusted files. */
    static PdfReader inProcess() {
        return new InProcessPdfReader();
    }

    /**
     * Reads a file.
     *
     * @return the readable content; a problem of the file is a {@link PdfReadFailure}, never an exception
     * @throws org.mesinfos.connectors.format.process.DocumentProcessException if the process did not answer
     * @throws IOException if the bytes could not be read
     */
    PdfDocument read(SourceContent content, PdfLimits limits) throws IOException;

    @Override
    default PdfDocument readFirstPages(SourceContent content) throws IOException {
        return read(content, PdfLimits.DEFAULT.forPreview());
    }

    @Override
    default PdfDocument readAllPages(SourceContent content) throws IOException {
        return read(content, PdfLimits.DEFAULT);
    }

    /**
     * Returns the rejection of a PDF document from which nothing can be read.
     *
     * @return empty if something can be read or if the file is not a PDF document
     */
    default Optional<Rejection> rejection(SourceContent content) throws IOException {
        if (!content.context().mediaType().equals(MEDIA_TYPE)) {
            return Optional.empty();
        }
        PdfDocument document = read(content, PdfLimits.DEFAULT);
        return document.pages().isEmpty() ? document.fault().map(fault -> fault.rejection(0)) : Optional.empty();
    }
}
