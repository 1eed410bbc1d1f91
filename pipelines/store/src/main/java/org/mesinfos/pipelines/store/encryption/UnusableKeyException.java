package org.mesinfos.pipelines.store.encryption;

import org.mesinfos.connectors.api.OperatorException;

/** Thrown if the key to which the key-encryption key of a store should be changed does not exist or cannot be opened. */
public final class UnusableKeyException extends OperatorException {

    private static final long serialVersionUID = 1L;

    UnusableKeyException(String message) {
        super(message);
    }
}
