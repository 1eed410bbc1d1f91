package org.mesinfos.connectors.standard.cfonb;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Detection of the character encoding of a file: EBCDIC of mainframes, or the detected encoding. */
final class RecordEncoding {

    private static final String FRENCH_HOST = "IBM01147";
    private static final byte HOST_ZERO = (byte) 0xF0;
    private static final byte HOST_NINE = (byte) 0xF9;
    private static final int DIGITS_AT_LEAST = 2;

    private RecordEncoding() {}

    /**
     * Returns EBCDIC if the file starts with two EBCDIC digits, else the detected encoding, else UTF-8.
     *
     * @param head first bytes of the file
     * @param scanned name of the encoding detected by scanning the whole file; may be blank
     */
    static Charset of(byte[] head, String scanned) {
        boolean isEbcdic = head.length >= DIGITS_AT_LEAST
                && head[0] == HOST_ZERO
                && head[1] >= HOST_ZERO
                && head[1] <= HOST_NINE
                && Charset.isSupported(FRENCH_HOST);
        if (isEbcdic) {
            return Charset.forName(FRENCH_HOST);
        }
        return !scanned.isBlank() && Charset.isSupported(scanned) ? Charset.forName(scanned) : StandardCharsets.UTF_8;
    }

    static boolean isOfHost(Charset charset) {
        return charset.name().equals(FRENCH_HOST);
    }

    /** Returns whether line ends are single bytes that occur in no other character. */
    static boolean isByteWise(Charset charset) {
        return !isOfHost(charset)
                && !charset.name().startsWith("UTF-16")
                && !charset.name().startsWith("UTF-32");
    }
}
