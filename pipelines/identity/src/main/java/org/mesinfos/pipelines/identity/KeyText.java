package org.mesinfos.pipelines.identity;

import java.io.IOException;
import java.util.HexFormat;

/** Text of a key file: 64 hexadecimal digits and a line end. Stateless. */
final class KeyText {

    static final int KEY_BYTES = 32;

    private static final HexFormat HEX = HexFormat.of();

    private KeyText() {}

    static String of(byte[] key) {
        return HEX.formatHex(key) + "\n";
    }

    /**
     * Parses the text of a key file.
     *
     * @param kind kind of key, for the message
     * @throws IOException if the text has another form; the message contains no part of it
     */
    static byte[] parse(String kind, String text) throws IOException {
        String digits = text.strip();
        if (digits.length() != 2 * KEY_BYTES || !digits.chars().allMatch(HexFormat::isHexDigit)) {
            throw new IOException("The " + kind + " has " + digits.length()
                    + " characters, expected 64 hexadecimal digits and a line end");
        }
        return HEX.parseHex(digits);
    }
}
