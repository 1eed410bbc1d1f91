package org.mesinfos.pipelines.transforms;

import java.io.IOException;

/** Thrown when a delivered file cannot be read again, in contrast to an error of the store that is written. */
final class UnreadableSourceException extends Exception {

    private static final long serialVersionUID = 1L;

    private final IOException failure;

    UnreadableSourceException(IOException failure) {
        super("A delivered file cannot be read again", failure);
        this.failure = failure;
    }

    IOException failure() {
        return failure;
    }
}
