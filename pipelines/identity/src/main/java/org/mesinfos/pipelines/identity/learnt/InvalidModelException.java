package org.mesinfos.pipelines.identity.learnt;

import java.io.IOException;

/**
 * Thrown when a model file is invalid. No people are linked with a model that may not mean what its author intended.
 */
public final class InvalidModelException extends IOException {

    private static final long serialVersionUID = 1;

    InvalidModelException(String message) {
        super(message);
    }

    InvalidModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
