package org.mesinfos.connectors.format.lines;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Bytes one after the other or line by line, with a look at the next one. Not safe for use by several threads, which makes
 * single bytes several times as cheap as those of the streams of Java.
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

    /** The next byte, which stays; -1 at the end. */
    public int peek() throws IOException {
        return position < limit || fill() ? buffer[position] & 0xff : -1;
    }

    /** The next byte; -1 at the end. */
    public int take() throws IOException {
        return position < limit || fill() ? buffer[position++] & 0xff : -1;
    }

    /** What stands up to and with the next line feed, but never more than wanted; nothing at the end alone. */
    public byte[] line(long most) throws IOException {
        byte[] line = {};
        while (line.length < most && (position < limit || fill())) {
            int end = position;
            int last = (int) Math.min(limit, position + most - line.length);
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

    /** Whether a line is all there: cut off at neither the end nor for its length. */
    public static boolean isWhole(byte[] line) {
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
