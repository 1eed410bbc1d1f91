package org.mesinfos.connectors.intake;

import java.io.IOException;

/** Thrown when the bytes of a file are not those that were hashed, so nothing that was read of it may be kept. */
public final class ChangedFileException extends IOException {

    private static final long serialVersionUID = 1L;

    ChangedFileException() {
        super("A file changed after it was hashed");
    }
}
