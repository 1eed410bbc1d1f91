package org.mesinfos.connectors.format.sgml;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Text that follows one tag. It is normally a range of the buffer, decoded on request; comments and character data make
 * it necessary to assemble it from parts. Not thread-safe.
 */
final class TextDecoder {

    private final Charset charset;
    private final StringBuilder assembled = new StringBuilder();
    private boolean isAssembled;
    private boolean tooLarge;
    private int from;
    private int to;

    TextDecoder(Charset charset) {
        this.charset = charset;
    }

    void start(int position) {
        assembled.setLength(0);
        isAssembled = false;
        tooLarge = false;
        from = position;
        to = position;
    }

    /** Continues the range at another position. The text before it has been added or is not text. */
    void resume(int position) {
        from = position;
    }

    /** Adjusts to a shift of the buffer towards its start. */
    void shift(int places) {
        from = Math.max(0, from - places);
    }

    /** Discards the text because it is too large. */
    void discard() {
        tooLarge = true;
        assembled.setLength(0);
    }

    /** Adds the decoded range up to a position, with character references resolved. */
    void addDecoded(byte[] bytes, int end) {
        add(CharacterReferences.resolve(decode(bytes, from, end)));
    }

    /** Adds the range up to a position without resolving references. */
    void addLiteral(byte[] bytes, int end) {
        add(decode(bytes, from, Math.max(from, end)));
    }

    private void add(String piece) {
        isAssembled = true;
        if (assembled.length() + piece.length() > TagReader.MAX_TEXT_BYTES) {
            discard();
        } else if (!tooLarge) {
            assembled.append(piece);
        }
    }

    /** Ends the text before a position. */
    void end(byte[] bytes, int position) {
        if (isAssembled) {
            addDecoded(bytes, position);
        } else if (position - from > TagReader.MAX_TEXT_BYTES) {
            discard();
        }
        to = tooLarge ? from : position;
        while (from < to && isBlank(bytes[from])) {
            from++;
        }
        while (to > from && isBlank(bytes[to - 1])) {
            to--;
        }
    }

    boolean hasText() {
        return tooLarge || (isAssembled ? !assembled.toString().isBlank() : from < to);
    }

    String read(byte[] bytes) {
        if (tooLarge) {
            return "";
        }
        return isAssembled
                ? assembled.toString().strip()
                : CharacterReferences.resolve(decode(bytes, from, to)).strip();
    }

    boolean isTooLarge() {
        return tooLarge;
    }

    String decode(byte[] bytes, int start, int end) {
        for (int i = start; i < end; i++) {
            if (bytes[i] < 0) {
                return new String(bytes, start, end - start, charset);
            }
        }
        return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
    }

    private static boolean isBlank(byte b) {
        return b >= 0 && b <= ' ';
    }
}
