package org.mesinfos.pipelines.run;

import org.mesinfos.connectors.api.OperatorException;

/** Thrown if the person key cannot be used with the store. The message explains what to do. */
public final class WrongPersonKeyException extends OperatorException {

    private static final long serialVersionUID = 1L;

    WrongPersonKeyException(String message) {
        super(message);
    }

    WrongPersonKeyException(String message, Throwable cause) {
        super(message, cause);
    }
}
