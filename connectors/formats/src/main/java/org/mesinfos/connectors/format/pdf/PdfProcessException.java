package org.mesinfos.connectors.format.pdf;

import java.io.IOException;

/**
 * Thrown when the process that reads PDFs did not answer: it took too long, was killed or could not be started. It says
 * nothing about the file, which must be read again, so it is never a rejection.
 */
public final class PdfProcessException extends IOException {

    private static final long serialVersionUID = 1L;

    PdfProcessException(String message) {
        super(message);
    }

    PdfProcessException(String message, Throwable cause) {
        super(message, cause);
    }
}
