package org.mesinfos.pipelines.grade;

import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.OperatorException;

/** Thrown if an expectation or an index is invalid. The message contains the path. */
public final class InvalidExpectationException extends OperatorException {

    private static final long serialVersionUID = 1L;

    InvalidExpectationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
