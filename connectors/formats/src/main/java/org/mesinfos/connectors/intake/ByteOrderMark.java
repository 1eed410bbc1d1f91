package org.mesinfos.connectors.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** A byte order mark at the start of a text file, which identifies its encoding. */
enum ByteOrderMark {
    // The mark of UTF-16LE is a prefix of that of UTF-32LE, so the longer mark is tested first.
    UTF_32LE("\u00ff\u00fe\u0000\u0000"),
    UTF_32BE("\u0000\u0000\u00fe\u00ff"),
    UTF_8("\u00ef\u00bb\u00bf"),
    UTF_16LE("\u00ff\u00fe"),
    UTF_16BE("\u00fe\u00ff");

    /** The bytes of the mark, one in each character. */
    private final String bytes;

    ByteOrderMark(String bytes) {
        this.bytes = bytes;
    }

    Charset charset() {
        return Charset.forName(name().replace('_', '-'));
    }

    static Optional<ByteOrderMark> of(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        return Arrays.stream(values())
                .filter(mark -> text.startsWith(mark.bytes))
                .findFirst();
    }
}
