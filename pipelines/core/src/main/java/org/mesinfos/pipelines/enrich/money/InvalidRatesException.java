package org.mesinfos.pipelines.enrich.money;

/** Exchange rates that cannot be used; the message says what is wrong where, and what was expected. */
public final class InvalidRatesException extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidRatesException(String message) {
        super(message);
    }
}
