package org.mesinfos.pipelines.identity.benchmark;

/** Thrown when a labelled set or its description is invalid; the message names location and reason. */
public final class InvalidColumnsException extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidColumnsException(String message) {
        super(message);
    }

    InvalidColumnsException(String message, Throwable cause) {
        super(message, cause);
    }
}
