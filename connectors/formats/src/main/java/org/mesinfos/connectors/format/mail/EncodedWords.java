package org.mesinfos.connectors.format.mail;

import java.nio.charset.StandardCharsets;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

/** Decoder of encoded words in headers (RFC 2047). */
final class EncodedWords {

    private static final String START = "=?";

    private EncodedWords() {}

    /** Decodes a text; malformed encoded words stay unchanged. */
    static String decode(String text) {
        if (!text.contains(START)) {
            return text;
        }
        try {
            return DecoderUtil.decodeEncodedWords(text, DecodeMonitor.SILENT, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }
}
