package org.mesinfos.connectors.format.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.mesinfos.connectors.format.archive.InvalidArchiveException;

/** Thrown if the rest of a spreadsheet cannot be read. The message contains no delivered value. */
public final class InvalidSheetException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String found;
    private final String expected;

    InvalidSheetException(String found, String expected) {
        super(found);
        this.found = found;
        this.expected = expected;
    }

    static InvalidSheetException of(InvalidArchiveException broken) {
        return new InvalidSheetException(broken.found(), broken.expected());
    }

    public String found() {
        return found;
    }

    public String expected() {
        return expected;
    }

    /** Reads the first bytes of the text of a spreadsheet, up to a damaged part. */
    public static byte[] readPrefix(InputStream text, int limit) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 13];
        try {
            int count;
            while (bytes.size() < limit
                    && (count = text.read(buffer, 0, Math.min(buffer.length, limit - bytes.size()))) >= 0) {
                bytes.write(buffer, 0, count);
            }
        } catch (InvalidSheetException damaged) {
            // The bytes before the damaged part are returned.
        }
        return bytes.toByteArray();
    }
}
