package org.mesinfos.connectors.format.archive;

import java.io.IOException;

/** Thrown if an archive is damaged or exceeds a limit. The message contains no delivered value. */
public final class InvalidArchiveException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String found;
    private final String expected;

    /**
     * @param found description of the error
     * @param expected description of a valid archive
     */
    public InvalidArchiveException(String found, String expected) {
        super(found);
        this.found = found;
        this.expected = expected;
    }

    public String found() {
        return found;
    }

    public String expected() {
        return expected;
    }
}
