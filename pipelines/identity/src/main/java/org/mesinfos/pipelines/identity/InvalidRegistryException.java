package org.mesinfos.pipelines.identity;

import java.util.List;
import org.mesinfos.connectors.api.OperatorException;

/** Thrown when a registry file is invalid. Nothing is published on the basis of an invalid registry. */
public final class InvalidRegistryException extends OperatorException {

    private static final long serialVersionUID = 1;

    InvalidRegistryException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }

    InvalidRegistryException(String message, Throwable cause) {
        super(message, cause);
    }
}
