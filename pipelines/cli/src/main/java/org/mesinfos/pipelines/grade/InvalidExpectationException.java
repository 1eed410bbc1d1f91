package org.mesinfos.pipelines.grade;

import java.io.IOException;

/** Thrown if an expectation or an index is invalid. The message contains the path. */
public final class InvalidExpectationException extends IOException {

    private static final long serialVersionUID = 1L;

    InvalidExpectationException(String message, Throwable cause) {
        super(message, cause);
    }
}
