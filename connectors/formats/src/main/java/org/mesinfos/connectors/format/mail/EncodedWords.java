package org.mesinfos.connectors.format.mail;

import java.nio.charset.StandardCharsets;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

/** Characters that headers carry as ASCII (RFC 2047). */
final class EncodedWords {

    private static final String SIGN = "=?";

    private EncodedWords() {}

    /** The text decoded as far as it can be. */
    static String decoded(String text) {
        if (!text.contains(SIGN)) {
            return text;
        }
        try {
            return DecoderUtil.decodeEncodedWords(text, DecodeMonitor.SILENT, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return text;
        }
    }
}
