package org.mesinfos.connectors.catalogue;

/** The connectors could not be loaded. The message contains the connector and the cause. */
public final class RegistryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RegistryException(String message) {
        super(message);
    }

    public RegistryException(String message, Throwable cause) {
        super(message, cause);
    }
}
