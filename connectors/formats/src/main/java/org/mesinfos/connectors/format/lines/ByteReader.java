package org.mesinfos.connectors.format.lines;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A buffered reader of single bytes and lines, with a lookahead of one byte. Because it is not synchronised, single
 * bytes are several times cheaper than with the streams of the JDK. Not safe for use by multiple threads.
 */
public final class ByteReader implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;

    public ByteReader(InputStream in) {
        this.in = in;
    }

    /** Returns the next byte without consuming it; -1 at the end. */
    public int peek() throws IOException {
        return position < limit || fill() ? buffer[position] & 0xff : -1;
    }

    /** Returns the next byte; -1 at the end. */
    public int read() throws IOException {
        return position < limit || fill() ? buffer[position++] & 0xff : -1;
    }

    /**
     * Reads up to and including the next line feed, but no more than the given number of bytes.
     *
     * @param maxBytes maximum number of bytes
     * @return the bytes; an empty array at the end of the stream
     */
    public byte[] readLine(long maxBytes) throws IOException {
        byte[] line = {};
        while (line.length < maxBytes && (position < limit || fill())) {
            int end = position;
            int last = (int) Math.min(limit, position + maxBytes - line.length);
            while (end < last && buffer[end] != '\n') {
                end++;
            }
            boolean isWhole = end < last;
            int count = end - position + (isWhole ? 1 : 0);
            int before = line.length;
            line = Arrays.copyOf(line, before + count);
            System.arraycopy(buffer, position, line, before, count);
            position += count;
            if (isWhole) {
                break;
            }
        }
        return line;
    }

    /**
     * Returns whether a line ends with a line feed, and thus was truncated neither by the limit nor by the end of the
     * stream.
     */
    public static boolean isTerminated(byte[] line) {
        return line.length > 0 && line[line.length - 1] == '\n';
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(buffer));
        return limit > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
