package org.mesinfos.pipelines.identity;

import java.io.IOException;

/** Answers that cannot be used. Nobody is linked on an unsure answer. */
public final class InvalidAnswersException extends IOException {

    private static final long serialVersionUID = 1;

    InvalidAnswersException(String message) {
        super(message);
    }

    InvalidAnswersException(String message, Throwable cause) {
        super(message, cause);
    }
}
