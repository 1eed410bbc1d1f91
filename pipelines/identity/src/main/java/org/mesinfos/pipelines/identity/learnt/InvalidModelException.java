package org.mesinfos.pipelines.identity.learnt;

import java.io.IOException;

/** A model file that cannot be used. Nobody is linked by a model that may say something else than was meant. */
public final class InvalidModelException extends IOException {

    private static final long serialVersionUID = 1;

    InvalidModelException(String message) {
        super(message);
    }

    InvalidModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
