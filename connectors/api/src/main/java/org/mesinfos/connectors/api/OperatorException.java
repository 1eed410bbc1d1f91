package org.mesinfos.connectors.api;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a command, a file or a setting of the operator is invalid. The message contains the error, its location
 * and the expected input, so that the operator can correct it; the program ends with the exit status of a usage error.
 */
public abstract class OperatorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    protected OperatorException(String message) {
        super(message);
    }

    /** @param cause null if there is none */
    protected OperatorException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
