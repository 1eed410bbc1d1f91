package org.mesinfos.connectors.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;

/** Choice among encodings of one byte a letter, if the format of a file admits only some of them. */
public final class SingleByteEncodings {

    /** The bytes that decide: the first ones of this number that have any letter beyond a to z. */
    private static final int SAMPLE = 1 << 18;

    private SingleByteEncodings() {}

    /** Returns true if each letter of an encoding is one byte. */
    public static boolean contains(Charset charset) {
        return charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1;
    }

    /**
     * Returns the encoding that gives the most plausible words, the first one at equal plausibility.
     *
     * @param charsets encodings of one byte a letter, the most frequent first
     * @param letters the letters outside a to z of the language; empty if it is unknown
     * @param in the bytes of the file, read as far as they are needed
     */
    public static Charset mostPlausible(List<Charset> charsets, String letters, InputStream in) throws IOException {
        EncodingDetector detector = new EncodingDetector(charsets, letters);
        byte[] buffer = new byte[SAMPLE];
        int length = in.readNBytes(buffer, 0, buffer.length);
        while (length > 0 && !detector.hasWords()) {
            detector.add(buffer, length);
            length = in.readNBytes(buffer, 0, buffer.length);
        }
        return detector.mostPlausibleCandidate();
    }
}
