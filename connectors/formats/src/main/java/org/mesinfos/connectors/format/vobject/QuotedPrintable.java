package org.mesinfos.connectors.format.vobject;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Decoder of quoted-printable values of vCard 2.1. Invalid escape sequences are retained unchanged. */
final class QuotedPrintable {

    private static final int HEXADECIMAL = 16;

    private QuotedPrintable() {}

    /**
     * Decodes a value.
     *
     * @param declared encoding that the property declares; without one, UTF-8 if the bytes are valid UTF-8
     * @param file encoding of the file
     */
    static String decode(String value, Optional<Charset> declared, Charset file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(value.length());
        int next;
        for (int i = 0; i < value.length(); i = next) {
            char c = value.charAt(i);
            int code = c == '=' ? code(value, i) : -1;
            next = value.offsetByCodePoints(i, 1);
            if (c == '=' && next < value.length() && value.charAt(next) == '\n') {
                next++;
            } else if (code >= 0) {
                bytes.write(code);
                next += 2;
            } else {
                bytes.writeBytes(value.substring(i, next).getBytes(declared.orElse(file)));
            }
        }
        return text(bytes.toByteArray(), declared, file);
    }

    private static int code(String value, int at) {
        if (at + 2 >= value.length()) {
            return -1;
        }
        int high = Character.digit(value.charAt(at + 1), HEXADECIMAL);
        int low = Character.digit(value.charAt(at + 2), HEXADECIMAL);
        return high < 0 || low < 0 ? -1 : high * HEXADECIMAL + low;
    }

    private static String text(byte[] bytes, Optional<Charset> declared, Charset file) {
        try {
            return declared.orElse(StandardCharsets.UTF_8)
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException invalid) {
            return new String(bytes, StandardCharsets.UTF_8.equals(file) ? StandardCharsets.ISO_8859_1 : file);
        }
    }
}
