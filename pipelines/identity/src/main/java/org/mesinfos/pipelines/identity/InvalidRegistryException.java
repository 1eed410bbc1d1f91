package org.mesinfos.pipelines.identity;

import java.io.IOException;
import java.util.List;

/** A registry file that says something wrong. Nothing is published on an unsure registry. */
public final class InvalidRegistryException extends IOException {

    private static final long serialVersionUID = 1;

    InvalidRegistryException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }

    InvalidRegistryException(String message, Throwable cause) {
        super(message, cause);
    }
}
