package org.mesinfos.connectors.format.process;

import java.io.IOException;

/**
 * Thrown when a file takes more work than a document process may do. This is a property of the file, because the limits
 * are the same on every machine. Nothing of the file may be kept.
 */
public final class DocumentLimitException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Limit limit;

    /** The limits of a document process. */
    public enum Limit {
        MEMORY("more memory needed than the limit"),
        OUTPUT("more content than the limit");

        private final String found;

        Limit(String found) {
            this.found = found;
        }
    }

    DocumentLimitException(Limit limit) {
        super(limit.found);
        this.limit = limit;
    }

    public Limit limit() {
        return limit;
    }

    /** Returns the kind of problem, for messages. */
    public String found() {
        return limit.found;
    }
}
