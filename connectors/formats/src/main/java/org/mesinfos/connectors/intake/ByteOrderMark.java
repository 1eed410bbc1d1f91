package org.mesinfos.connectors.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The mark at the beginning of a text file that names its encoding. */
enum ByteOrderMark {
    // UTF-32LE begins as UTF-16LE does, so the longer is asked first.
    UTF_32LE("\u00ff\u00fe\u0000\u0000"),
    UTF_32BE("\u0000\u0000\u00fe\u00ff"),
    UTF_8("\u00ef\u00bb\u00bf"),
    UTF_16LE("\u00ff\u00fe"),
    UTF_16BE("\u00fe\u00ff");

    /** Its bytes, one in each character. */
    private final String bytes;

    ByteOrderMark(String bytes) {
        this.bytes = bytes;
    }

    Charset charset() {
        return Charset.forName(name().replace('_', '-'));
    }

    static Optional<ByteOrderMark> of(byte[] beginning) {
        String read = new String(beginning, StandardCharsets.ISO_8859_1);
        return Arrays.stream(values())
                .filter(mark -> read.startsWith(mark.bytes))
                .findFirst();
    }
}
