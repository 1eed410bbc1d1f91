package org.mesinfos.connectors.api;

/**
 * Thrown when a command, a file or a setting of the operator is invalid. The message contains the error, its location
 * and the expected input, so that the operator can correct it; the program ends with the exit status of a usage error.
 */
public abstract class OperatorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    protected OperatorException(String message) {
        super(message);
    }

    protected OperatorException(String message, Throwable cause) {
        super(message, cause);
    }
}
