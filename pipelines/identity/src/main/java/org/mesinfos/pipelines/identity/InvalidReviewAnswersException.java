package org.mesinfos.pipelines.identity;

import org.mesinfos.connectors.api.OperatorException;

/** Thrown when an answers file is invalid. No people are linked on the basis of invalid answers. */
public final class InvalidReviewAnswersException extends OperatorException {

    private static final long serialVersionUID = 1;

    InvalidReviewAnswersException(String message) {
        super(message);
    }

    InvalidReviewAnswersException(String message, Throwable cause) {
        super(message, cause);
    }
}
