package org.mesinfos.pipelines.store;

import java.io.IOException;

/** The store cannot do what was asked; the message says what is the matter and what to do. No personal data. */
public class StoreException extends IOException {

    private static final long serialVersionUID = 1L;

    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
