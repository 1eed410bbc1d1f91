package org.mesinfos.connectors.format.vobject;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.mesinfos.connectors.format.lines.ByteReader;

/**
 * Reader that unfolds lines. A line continues if the next one starts with a space or a tab, or, in quoted-printable of
 * vCard 2.1, if it ends with {@code =}. It buffers one line, up to {@link #MAX_LINE_BYTES}.
 */
final class ContentLineReader implements AutoCloseable {

    /** Maximum buffered bytes of one line; enough for a photo of twelve megabytes. */
    static final int MAX_LINE_BYTES = 16 << 20;

    /** Maximum bytes of a line that can be quoted-printable, which is folded at 76 characters. */
    private static final int MAX_QUOTED_PRINTABLE_BYTES = 10_000;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final ByteReader in;
    private byte[] buffer = new byte[256];
    private int length;
    private int last = -1;
    private long size;
    private long nextLine = 1;
    private boolean keepsFoldingSpace;

    ContentLineReader(InputStream in) throws IOException {
        byte[] first = in.readNBytes(BYTE_ORDER_MARK.length);
        this.in = new ByteReader(
                Arrays.equals(first, BYTE_ORDER_MARK)
                        ? in
                        : new SequenceInputStream(new ByteArrayInputStream(first), in));
    }

    /** Treats the space of a fold as text, as in vCard 2.1. In later versions it is part of the fold. */
    void keepFoldingSpace() {
        keepsFoldingSpace = true;
    }

    void dropFoldingSpace() {
        keepsFoldingSpace = false;
    }

    /** Returns the next unfolded line; empty at the end of the input. */
    Optional<ContentLine> next() throws IOException {
        if (in.peek() < 0) {
            return Optional.empty();
        }
        length = 0;
        size = 0;
        last = -1;
        long first = nextLine;
        readPhysicalLine();
        boolean quotedPrintable = isQuotedPrintable();
        while (true) {
            int next = in.peek();
            if (quotedPrintable && last == '=' && next >= 0) {
                append('\n');
                readPhysicalLine();
            } else if (next == ' ' || next == '\t') {
                int space = in.read();
                if (keepsFoldingSpace && !quotedPrintable) {
                    append(space);
                } else {
                    size++;
                }
                readPhysicalLine();
            } else {
                break;
            }
        }
        byte[] bytes = Arrays.copyOf(buffer, length);
        return Optional.of(new ContentLine(first, bytes, size > MAX_LINE_BYTES ? size : bytes.length));
    }

    private void readPhysicalLine() throws IOException {
        nextLine++;
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c == '\r') {
                if (in.peek() == '\n') {
                    in.read();
                }
                return;
            }
            append(c);
        }
    }

    private void append(int c) {
        size++;
        last = c;
        if (length < MAX_LINE_BYTES) {
            buffer = length < buffer.length ? buffer : Arrays.copyOf(buffer, 2 * length);
            buffer[length++] = (byte) c;
        }
    }

    /** Returns whether the parameters before the value declare quoted-printable. */
    private boolean isQuotedPrintable() {
        if (length > MAX_QUOTED_PRINTABLE_BYTES) {
            return false;
        }
        int colon = 0;
        while (colon < length && buffer[colon] != ':') {
            colon++;
        }
        return colon < length
                && new String(buffer, 0, colon, StandardCharsets.ISO_8859_1)
                        .toUpperCase(Locale.ROOT)
                        .contains("QUOTED-PRINTABLE");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
