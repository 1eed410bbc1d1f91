package org.mesinfos.pipelines.view;

import org.mesinfos.connectors.api.OperatorException;

/** Thrown if a file contains no usable passphrase. The message never contains a part of it. */
public final class InvalidPassphraseException extends OperatorException {

    private static final long serialVersionUID = 1L;

    InvalidPassphraseException(String message) {
        super(message);
    }
}
