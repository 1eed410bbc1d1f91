package org.mesinfos.connectors.format.process;

import java.io.IOException;

/** Thrown when a task failed with an error that it should have reported in its output. */
public final class DocumentTaskException extends IOException {

    private static final long serialVersionUID = 1L;

    /** @param error class of the error; its message may contain personal data and is not passed on */
    public DocumentTaskException(String error) {
        super(error);
    }

    /** Returns the simple name of the class of the error. */
    public String error() {
        return String.valueOf(getMessage());
    }
}
