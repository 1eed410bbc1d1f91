package org.mesinfos.pipelines.deliveries;

/** A {@code delivery.yaml} that cannot be understood; the message says what and where, without values. */
final class InvalidManifestException extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidManifestException(String message) {
        super(message);
    }

    InvalidManifestException(String message, Throwable cause) {
        super(message, cause);
    }
}
