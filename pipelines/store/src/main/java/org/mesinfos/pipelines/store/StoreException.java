package org.mesinfos.pipelines.store;

import java.io.IOException;

/**
 * Thrown when a store operation fails. The message states the cause and the remedy, without personal data.
 */
public class StoreException extends IOException {

    private static final long serialVersionUID = 1L;

    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
