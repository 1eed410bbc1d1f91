package org.mesinfos.pipelines.settings;

/** Settings that cannot be used; the message says what is wrong where, and what was expected. */
public final class InvalidSettingsException extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidSettingsException(String message) {
        super(message);
    }

    InvalidSettingsException(String message, Throwable cause) {
        super(message, cause);
    }
}
