package org.mesinfos.connectors.format.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.mesinfos.connectors.format.sgml.CharacterReferences;

/** Decoding of the characters in JSON texts. */
public enum JsonTextEncoding {
    /** Characters are used as written. */
    AS_WRITTEN {
        @Override
        String decode(String written) {
            return written;
        }
    },
    /** Characters with a meaning in HTML are references, such as an ampersand, {@code amp} and a semicolon. */
    CHARACTER_REFERENCES {
        @Override
        String decode(String written) {
            return CharacterReferences.resolve(written);
        }
    },
    /**
     * Each character is one byte of UTF-8: some exporters escape non-ASCII text this way. Texts that are not valid
     * UTF-8 stay unchanged.
     */
    UTF_8_BYTES {
        @Override
        String decode(String written) {
            boolean bytes = written.chars().allMatch(character -> character <= 0xFF);
            if (!bytes || written.chars().allMatch(character -> character <= 0x7F)) {
                return written;
            }
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(written.getBytes(StandardCharsets.ISO_8859_1)))
                        .toString();
            } catch (CharacterCodingException notUtf8) {
                return written;
            }
        }
    };

    /** Returns the decoded text. */
    abstract String decode(String written);
}
