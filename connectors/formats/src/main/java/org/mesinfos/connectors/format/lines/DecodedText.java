package org.mesinfos.connectors.format.lines;

import java.nio.charset.Charset;
import java.util.Arrays;

/** Comparison of a decoded text with its bytes. */
public final class DecodedText {

    private static final char REPLACEMENT = '\ufffd';

    private DecodedText() {}

    /**
     * Returns whether the bytes of a text are invalid in its encoding, so that it contains replacement characters.
     *
     * @param start index of the first byte of the text
     * @param end index after the last byte of the text
     */
    public static boolean isIncomplete(String text, Charset charset, byte[] bytes, int start, int end) {
        if (text.indexOf(REPLACEMENT) < 0) {
            return false;
        }
        byte[] encoded = text.getBytes(charset);
        return !Arrays.equals(encoded, 0, encoded.length, bytes, start, end);
    }
}
