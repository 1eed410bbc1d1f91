package org.mesinfos.pipelines.enrich.money;

/** Thrown if exchange rates cannot be used. The message contains the location, the error and the expected content. */
public final class InvalidRatesException extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidRatesException(String message) {
        super(message);
    }
}
