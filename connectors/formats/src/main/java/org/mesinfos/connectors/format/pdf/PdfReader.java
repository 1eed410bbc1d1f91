package org.mesinfos.connectors.format.pdf;

import java.io.IOException;
import java.util.Optional;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.SourceContent;

/** Reads PDF files as pages of words. Implementations are safe for use by several threads. */
public interface PdfReader extends FirstPageReader {

    String MEDIA_TYPE = "application/pdf";

    /** The reader for files from outside: each is read in a child process, started when the first file comes. */
    static PdfReader isolated() {
        return ForkedPdfReader.shared();
    }

    /** A reader inside this process, for files that are trusted. */
    static PdfReader inProcess() {
        return new InProcessPdfReader();
    }

    /**
     * Reads a file.
     *
     * @return what could be read of it; whatever is wrong with the file is a {@link PdfFault}, never an exception
     * @throws IOException when the bytes could not be had, or no child process could be started
     */
    PdfDocument read(SourceContent content, PdfLimits limits) throws IOException;

    @Override
    default PdfDocument beginning(SourceContent content) throws IOException {
        return read(content, PdfLimits.DEFAULT.beginning());
    }

    @Override
    default PdfDocument whole(SourceContent content) throws IOException {
        return read(content, PdfLimits.DEFAULT);
    }

    /**
     * Why nothing can be read of a PDF document, as a receipt says it.
     *
     * @return empty when something can be read, or when the file is no PDF document
     */
    default Optional<Rejection> refusal(SourceContent content) throws IOException {
        if (!content.context().mediaType().equals(MEDIA_TYPE)) {
            return Optional.empty();
        }
        PdfDocument document = read(content, PdfLimits.DEFAULT);
        return document.pages().isEmpty() ? document.fault().map(fault -> fault.rejection(0)) : Optional.empty();
    }
}
