package org.mesinfos.pipelines.view;

import org.mesinfos.connectors.api.OperatorException;

/** Thrown if a file for personal data cannot be created at the place that the operator names. */
public final class PrivateFileException extends OperatorException {

    private static final long serialVersionUID = 1L;

    PrivateFileException(String message) {
        super(message);
    }
}
