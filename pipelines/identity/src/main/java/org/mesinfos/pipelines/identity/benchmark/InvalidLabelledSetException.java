package org.mesinfos.pipelines.identity.benchmark;

import org.mesinfos.connectors.api.OperatorException;

/** Thrown when a labelled set or its description is invalid; the message names location and reason. */
public final class InvalidLabelledSetException extends OperatorException {

    private static final long serialVersionUID = 1L;

    InvalidLabelledSetException(String message) {
        super(message);
    }

    InvalidLabelledSetException(String message, Throwable cause) {
        super(message, cause);
    }
}
