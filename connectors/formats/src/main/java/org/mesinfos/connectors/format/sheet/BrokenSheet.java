package org.mesinfos.connectors.format.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.mesinfos.connectors.format.archive.BrokenArchive;

/** From here on a spreadsheet cannot be read. Holds nothing that was delivered. */
public final class BrokenSheet extends IOException {

    private static final long serialVersionUID = 1L;

    private final String expected;

    BrokenSheet(String found, String expected) {
        super(found);
        this.expected = expected;
    }

    static BrokenSheet of(BrokenArchive broken) {
        return new BrokenSheet(broken.found(), broken.expected());
    }

    public String found() {
        return getMessage();
    }

    public String expected() {
        return expected;
    }

    /** The first bytes of a text, as far as it can be read. */
    public static byte[] beginning(InputStream text, int most) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 13];
        try {
            int count;
            while (bytes.size() < most
                    && (count = text.read(buffer, 0, Math.min(buffer.length, most - bytes.size()))) >= 0) {
                bytes.write(buffer, 0, count);
            }
        } catch (BrokenSheet end) {
            // What stands before it is a beginning too.
        }
        return bytes.toByteArray();
    }
}
