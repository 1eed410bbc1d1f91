package org.mesinfos.pipelines.identity.consent;

import java.util.List;
import org.mesinfos.connectors.api.OperatorException;

/** Thrown when a file of consents is invalid. Nothing is published on the basis of invalid consents. */
public final class InvalidConsentsException extends OperatorException {

    private static final long serialVersionUID = 1;

    InvalidConsentsException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }

    InvalidConsentsException(String message, Throwable cause) {
        super(message, cause);
    }
}
