package org.mesinfos.connectors.format.html;

import java.io.IOException;
import java.io.Reader;

/** Buffered reader of characters with look-ahead and a line counter. Not thread-safe. */
final class CharacterReader implements AutoCloseable {

    private static final int BUFFER = 1 << 14;

    private final Reader in;
    private final char[] buffer = new char[BUFFER];
    private int position;
    private int limit;
    private long line = 1;

    CharacterReader(Reader in) {
        this.in = in;
    }

    /** Returns the next character without consuming it; -1 at the end. */
    int peek() throws IOException {
        return peek(0);
    }

    /** Returns the character {@code ahead} positions after the next one without consuming it; -1 after the end. */
    int peek(int ahead) throws IOException {
        while (position + ahead >= limit) {
            if (!fill()) {
                return -1;
            }
        }
        return buffer[position + ahead];
    }

    /** Consumes and returns the next character; -1 at the end. */
    int read() throws IOException {
        int c = peek();
        if (c >= 0) {
            position++;
            line += c == '\n' ? 1 : 0;
        }
        return c;
    }

    /** Returns the physical line of the next character, from 1. */
    long line() {
        return line;
    }

    private boolean fill() throws IOException {
        System.arraycopy(buffer, position, buffer, 0, limit - position);
        limit -= position;
        position = 0;
        int read = in.read(buffer, limit, buffer.length - limit);
        limit += Math.max(0, read);
        return read > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
