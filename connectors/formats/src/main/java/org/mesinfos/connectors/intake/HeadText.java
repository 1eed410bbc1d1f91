package org.mesinfos.connectors.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;

/** Text and lines decoded from the first bytes of a file. */
final class HeadText {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private HeadText() {}

    /**
     * Decodes bytes without a byte order mark. An incomplete character at the end is omitted; invalid bytes become
     * U+FFFD.
     */
    static String decode(byte[] head, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        CharBuffer text = CharBuffer.allocate((int) (head.length * (double) decoder.maxCharsPerByte()) + 1);
        // Without the end-of-input flag, the decoder leaves the bytes of an incomplete character unread.
        decoder.decode(ByteBuffer.wrap(head), text, false);
        text.flip();
        boolean hasMark = text.hasRemaining() && text.get(0) == BYTE_ORDER_MARK;
        return text.subSequence(hasMark ? 1 : 0, text.length()).toString();
    }

    /** Splits a text into lines at LF, CRLF or CR. */
    static List<String> lines(String text) {
        return text.lines().toList();
    }

    /** Splits a text into lines and omits a last line without a line end. */
    static List<String> completeLines(String text) {
        List<String> lines = new ArrayList<>(lines(text));
        if (!lines.isEmpty() && !text.endsWith("\n")) {
            lines.remove(lines.size() - 1);
        }
        return List.copyOf(lines);
    }
}
