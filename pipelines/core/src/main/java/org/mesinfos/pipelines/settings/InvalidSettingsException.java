package org.mesinfos.pipelines.settings;

import org.mesinfos.connectors.api.OperatorException;

/** Thrown if the settings are invalid. The message lists each problem with its location and the expected value. */
public final class InvalidSettingsException extends OperatorException {

    private static final long serialVersionUID = 1L;

    InvalidSettingsException(String message) {
        super(message);
    }

    InvalidSettingsException(String message, Throwable cause) {
        super(message, cause);
    }
}
