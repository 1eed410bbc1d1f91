package org.mesinfos.connectors.format.process;

import java.io.IOException;

/**
 * Thrown when a document process did not answer: it took too long, was killed or could not be started. This is no
 * property of the file, which must be read again, so it is never a rejection.
 */
public final class DocumentProcessException extends IOException {

    private static final long serialVersionUID = 1L;

    DocumentProcessException(String message) {
        super(message);
    }

    DocumentProcessException(String message, Throwable cause) {
        super(message, cause);
    }
}
