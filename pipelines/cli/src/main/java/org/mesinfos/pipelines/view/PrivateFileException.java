package org.mesinfos.pipelines.view;

import org.mesinfos.connectors.api.OperatorException;

/** A file for personal data that cannot be created where the operator asks for it. */
public final class PrivateFileException extends OperatorException {

    private static final long serialVersionUID = 1L;

    PrivateFileException(String message) {
        super(message);
    }
}
