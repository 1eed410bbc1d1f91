package org.mesinfos.pipelines.identity;

import java.io.IOException;

/** Thrown when an answers file is invalid. No people are linked on the basis of invalid answers. */
public final class InvalidReviewAnswersException extends IOException {

    private static final long serialVersionUID = 1;

    InvalidReviewAnswersException(String message) {
        super(message);
    }

    InvalidReviewAnswersException(String message, Throwable cause) {
        super(message, cause);
    }
}
