package org.mesinfos.connectors.format.archive;

import java.io.IOException;

/** What an archive says of itself is wrong, or more than is taken. Holds nothing that was delivered. */
public final class BrokenArchive extends IOException {

    private static final long serialVersionUID = 1L;

    private final String expected;

    /**
     * @param found what stood there
     * @param expected what would have been right
     */
    public BrokenArchive(String found, String expected) {
        super(found);
        this.expected = expected;
    }

    public String found() {
        return getMessage();
    }

    public String expected() {
        return expected;
    }
}
