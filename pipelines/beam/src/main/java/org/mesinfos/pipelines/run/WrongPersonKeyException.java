package org.mesinfos.pipelines.run;

import java.io.IOException;

/** The person key that the caller named cannot be used with the store; the message says what to do. */
public final class WrongPersonKeyException extends IOException {

    private static final long serialVersionUID = 1L;

    WrongPersonKeyException(String message) {
        super(message);
    }

    WrongPersonKeyException(String message, Throwable cause) {
        super(message, cause);
    }
}
