package org.mesinfos.connectors.format.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** What the characters of texts stand for. */
public enum JsonTexts {
    /** Themselves. */
    AS_WRITTEN {
        @Override
        String read(String written) {
            return written;
        }
    },
    /** Each for a byte of UTF-8, as some exporters write what is not ASCII. Texts that are no such bytes stay as they are. */
    UTF_8_BYTES {
        @Override
        String read(String written) {
            boolean bytes = written.chars().allMatch(character -> character <= 0xFF);
            if (!bytes || written.chars().allMatch(character -> character <= 0x7F)) {
                return written;
            }
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(written.getBytes(StandardCharsets.ISO_8859_1)))
                        .toString();
            } catch (CharacterCodingException noBytes) {
                return written;
            }
        }
    };

    abstract String read(String written);
}
