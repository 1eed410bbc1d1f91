package org.mesinfos.connectors.standard.cfonb;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** In which characters records are written: that of the file, or the EBCDIC of the hosts they come from. */
final class RecordEncoding {

    private static final String FRENCH_HOST = "IBM01147";
    private static final byte HOST_ZERO = (byte) 0xF0;
    private static final byte HOST_NINE = (byte) 0xF9;
    private static final int DIGITS_AT_LEAST = 2;

    private RecordEncoding() {}

    /**
     * @param head first bytes of the file
     * @param scanned what scanning the whole file found
     */
    static Charset of(byte[] head, String scanned) {
        boolean host = head.length >= DIGITS_AT_LEAST
                && head[0] == HOST_ZERO
                && head[1] >= HOST_ZERO
                && head[1] <= HOST_NINE
                && Charset.isSupported(FRENCH_HOST);
        if (host) {
            return Charset.forName(FRENCH_HOST);
        }
        return !scanned.isBlank() && Charset.isSupported(scanned) ? Charset.forName(scanned) : StandardCharsets.UTF_8;
    }

    static boolean isOfHost(Charset charset) {
        return charset.name().equals(FRENCH_HOST);
    }

    /** Whether line ends are single bytes that stand for nothing else. */
    static boolean isByteWise(Charset charset) {
        return !isOfHost(charset)
                && !charset.name().startsWith("UTF-16")
                && !charset.name().startsWith("UTF-32");
    }
}
