package org.mesinfos.connectors.standard.cfonb;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Detection of the character encoding of a file: EBCDIC of mainframes, or the detected encoding. */
final class CfonbEncoding {

    private static final String FRENCH_EBCDIC = "IBM01147";
    private static final byte EBCDIC_ZERO = (byte) 0xF0;
    private static final byte EBCDIC_NINE = (byte) 0xF9;
    private static final int MIN_DIGITS = 2;

    private CfonbEncoding() {}

    /**
     * Returns EBCDIC if the file starts with two EBCDIC digits, else the detected encoding, else UTF-8.
     *
     * @param head first bytes of the file
     * @param scanned name of the encoding detected by scanning the whole file; may be blank
     */
    static Charset of(byte[] head, String scanned) {
        boolean isEbcdic = head.length >= MIN_DIGITS
                && head[0] == EBCDIC_ZERO
                && head[1] >= EBCDIC_ZERO
                && head[1] <= EBCDIC_NINE
                && Charset.isSupported(FRENCH_EBCDIC);
        if (isEbcdic) {
            return Charset.forName(FRENCH_EBCDIC);
        }
        return !scanned.isBlank() && Charset.isSupported(scanned) ? Charset.forName(scanned) : StandardCharsets.UTF_8;
    }

    static boolean isEbcdic(Charset charset) {
        return charset.name().equals(FRENCH_EBCDIC);
    }

    /** Returns whether line ends are single bytes that occur in no other character. */
    static boolean hasSingleByteLineEnds(Charset charset) {
        return !isEbcdic(charset)
                && !charset.name().startsWith("UTF-16")
                && !charset.name().startsWith("UTF-32");
    }
}
