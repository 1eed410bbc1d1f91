package org.mesinfos.connectors.format.vobject;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * One unfolded line. Bytes, since folds may cut characters and one property may be of another encoding than the file.
 *
 * @param number physical line on which it begins, from 1
 * @param bytes without line end
 * @param size bytes it has in the file; more than {@code bytes} holds when it is too large to be kept
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared: read once and let go.
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
     * Its characters. A file whose folds cut characters is no UTF-8 as a whole though each of its lines is: so a line that
     * is UTF-8 is read as that.
     *
     * @param charset of the file
     */
    String text(Charset charset) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            return new String(bytes, charset);
        }
    }
}
