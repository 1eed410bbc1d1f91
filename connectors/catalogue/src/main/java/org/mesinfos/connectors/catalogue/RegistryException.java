package org.mesinfos.connectors.catalogue;

import org.mesinfos.connectors.api.OperatorException;

/** The connectors could not be loaded. The message contains the connector and the cause. */
public final class RegistryException extends OperatorException {

    private static final long serialVersionUID = 1L;

    public RegistryException(String message) {
        super(message);
    }

    public RegistryException(String message, Throwable cause) {
        super(message, cause);
    }
}
