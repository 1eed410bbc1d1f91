package org.mesinfos.connectors.format.vobject;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Unfolded content line, as bytes: a fold may split a character, and a property may have its own encoding.
 *
 * @param number physical line on which it starts, from 1
 * @param bytes content without the line end; incomplete if the line is too large
 * @param size number of bytes in the file
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared: read once and discarded.
record ContentLine(long number, byte[] bytes, long size) {

    boolean isTooLarge() {
        return size > bytes.length;
    }

    boolean isBlank() {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t') {
                return false;
            }
        }
        return true;
    }

    /**
     * Decodes the line. A fold inside a character makes the file invalid UTF-8 although each unfolded line is valid, so
     * valid UTF-8 is decoded as such.
     *
     * @param charset encoding of the file, used if the line is not UTF-8
     */
    String text(Charset charset) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, charset);
        }
    }
}
