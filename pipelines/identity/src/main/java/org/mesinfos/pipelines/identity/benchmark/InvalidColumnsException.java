package org.mesinfos.pipelines.identity.benchmark;

/** A file of persons, or what says of its columns, that cannot be used; the message says where and why. */
public final class InvalidColumnsException extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidColumnsException(String message) {
        super(message);
    }

    InvalidColumnsException(String message, Throwable cause) {
        super(message, cause);
    }
}
