package org.mesinfos.pipelines.identity.trained;

import org.mesinfos.connectors.api.OperatorException;

/**
 * Thrown when a model file is invalid. No people are linked with a model that may not mean what its author intended.
 */
public final class InvalidModelException extends OperatorException {

    private static final long serialVersionUID = 1;

    InvalidModelException(String message) {
        super(message);
    }

    InvalidModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
