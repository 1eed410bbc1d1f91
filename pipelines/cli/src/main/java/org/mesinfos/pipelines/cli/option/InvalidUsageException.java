package org.mesinfos.pipelines.cli.option;

import org.mesinfos.connectors.api.OperatorException;

/** Thrown if a command cannot be executed as typed. The message contains the error and the expected input. */
public final class InvalidUsageException extends OperatorException {

    private static final long serialVersionUID = 1L;

    public InvalidUsageException(String message) {
        super(message);
    }
}
