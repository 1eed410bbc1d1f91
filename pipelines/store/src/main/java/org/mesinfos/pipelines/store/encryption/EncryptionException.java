package org.mesinfos.pipelines.store.encryption;

import java.io.IOException;

/** Thrown when a file cannot be encrypted or decrypted. The message states the cause and the remedy. */
public class EncryptionException extends IOException {

    private static final long serialVersionUID = 1L;

    EncryptionException(String message) {
        super(message);
    }

    EncryptionException(String message, Throwable cause) {
        super(message, cause);
    }
}
