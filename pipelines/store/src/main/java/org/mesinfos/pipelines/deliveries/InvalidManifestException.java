package org.mesinfos.pipelines.deliveries;

/**
 * Thrown if a {@code delivery.yaml} is invalid. The message names the problem and its location, and contains no values.
 */
final class InvalidManifestException extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidManifestException(String message) {
        super(message);
    }
}
