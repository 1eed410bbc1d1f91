package org.mesinfos.connectors.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;

/** The beginning of a file as text and as lines. */
final class HeadText {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private HeadText() {}

    /** Decodes without a byte order mark; a character cut at the end is left out, what is broken becomes U+FFFD. */
    static String decode(byte[] head, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        CharBuffer text = CharBuffer.allocate((int) (head.length * (double) decoder.maxCharsPerByte()) + 1);
        // Not told that the input ends, the decoder leaves the bytes of a character that is not complete.
        decoder.decode(ByteBuffer.wrap(head), text, false);
        text.flip();
        boolean marked = text.hasRemaining() && text.get(0) == BYTE_ORDER_MARK;
        return text.subSequence(marked ? 1 : 0, text.length()).toString();
    }

    /** All lines, split at LF, CRLF or CR. */
    static List<String> lines(String text) {
        return text.lines().toList();
    }

    /** The lines without the last one, unless that is ended. */
    static List<String> wholeLines(String text) {
        List<String> lines = new ArrayList<>(lines(text));
        if (!lines.isEmpty() && !text.endsWith("\n")) {
            lines.remove(lines.size() - 1);
        }
        return List.copyOf(lines);
    }
}
