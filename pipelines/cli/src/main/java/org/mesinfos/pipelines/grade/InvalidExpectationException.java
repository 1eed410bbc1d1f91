package org.mesinfos.pipelines.grade;

import java.io.IOException;

/** A file of expected records could not be understood; the message says which. */
public final class InvalidExpectationException extends IOException {

    private static final long serialVersionUID = 1L;

    InvalidExpectationException(String message, Throwable cause) {
        super(message, cause);
    }
}
