package org.mesinfos.connectors.format.vobject;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Cuts bytes into unfolded lines. A line goes on where the next one starts with a space or a tab, and, in quoted-printable
 * of vCard 2.1, where it ends with {@code =}. Holds one line and never more of it than {@link #LIMIT}.
 */
final class ContentLines implements AutoCloseable {

    /** Bytes kept of one line; a photo of twelve megabytes fits. */
    static final int LIMIT = 16 << 20;

    private static final int BUFFER = 1 << 16;
    /** A longer line is no line of quoted-printable, which is folded at 76 characters. */
    private static final int LONGEST_LINE = 10_000;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream(256);
    private int last = -1;
    private long size;
    private long nextLine = 1;
    private boolean keepsFoldingSpace;

    ContentLines(InputStream in) throws IOException {
        this.in = new BufferedInputStream(in, BUFFER);
        passByteOrderMark();
    }

    private void passByteOrderMark() throws IOException {
        in.mark(BYTE_ORDER_MARK.length);
        byte[] first = in.readNBytes(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(first, BYTE_ORDER_MARK)) {
            in.reset();
        }
    }

    /** In vCard 2.1 a line is folded at a space that belongs to the text; in later versions the space is the fold. */
    void keepFoldingSpace() {
        keepsFoldingSpace = true;
    }

    void dropFoldingSpace() {
        keepsFoldingSpace = false;
    }

    /** The next line; empty at the end of the bytes. */
    Optional<ContentLine> next() throws IOException {
        if (peek() < 0) {
            return Optional.empty();
        }
        kept.reset();
        size = 0;
        last = -1;
        long first = nextLine;
        physicalLine();
        boolean quotedPrintable = isQuotedPrintable();
        while (true) {
            int next = peek();
            if (quotedPrintable && last == '=' && next >= 0) {
                keep('\n');
                physicalLine();
            } else if (next == ' ' || next == '\t') {
                int space = in.read();
                if (keepsFoldingSpace && !quotedPrintable) {
                    keep(space);
                } else {
                    size++;
                }
                physicalLine();
            } else {
                break;
            }
        }
        byte[] bytes = kept.toByteArray();
        return Optional.of(new ContentLine(first, bytes, size > LIMIT ? size : bytes.length));
    }

    private int peek() throws IOException {
        in.mark(1);
        int next = in.read();
        in.reset();
        return next;
    }

    private void physicalLine() throws IOException {
        nextLine++;
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c == '\r') {
                if (peek() == '\n') {
                    in.skipNBytes(1);
                }
                return;
            }
            keep(c);
        }
    }

    private void keep(int c) {
        size++;
        last = c;
        if (kept.size() < LIMIT) {
            kept.write(c);
        }
    }

    /** Whether what stands before the value names the encoding. */
    private boolean isQuotedPrintable() {
        if (kept.size() > LONGEST_LINE) {
            return false;
        }
        String text = kept.toString(StandardCharsets.ISO_8859_1);
        int colon = text.indexOf(':');
        return colon > 0 && text.substring(0, colon).toUpperCase(Locale.ROOT).contains("QUOTED-PRINTABLE");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
