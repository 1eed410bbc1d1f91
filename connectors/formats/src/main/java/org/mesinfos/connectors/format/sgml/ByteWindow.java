package org.mesinfos.connectors.format.sgml;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Buffered part of a stream, from a retained byte to the last byte read. Not thread-safe. */
final class ByteWindow {

    private static final int READ_SIZE = 1 << 16;

    private final InputStream in;
    private byte[] bytes = new byte[4 * READ_SIZE];
    private int limit;
    private long offset;
    private long unread;
    private boolean exhausted;

    /**
     * @param offset offset in the file at which the stream starts
     * @param end offset after the last byte to read
     */
    ByteWindow(InputStream in, long offset, long end) {
        this.in = in;
        this.offset = offset;
        this.unread = end - offset;
    }

    /** Returns the buffer. It is replaced by another array after {@link #readMore}. */
    byte[] bytes() {
        return bytes;
    }

    /** Returns the number of valid bytes in {@link #bytes}. */
    int limit() {
        return limit;
    }

    /** Returns the offset in the file of the byte at a buffer position. */
    long offset(int position) {
        return offset + position;
    }

    /** Returns whether the file has no bytes after {@link #limit}. */
    boolean isExhausted() {
        return exhausted;
    }

    /**
     * Reads more bytes. The bytes before {@code keep} are discarded, so every position decreases by {@code keep}.
     *
     * @return false at the end of the stream; the positions change all the same
     */
    boolean readMore(int keep) throws IOException {
        System.arraycopy(bytes, keep, bytes, 0, limit - keep);
        offset += keep;
        limit -= keep;
        if (exhausted) {
            return false;
        }
        if (limit + READ_SIZE > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        int wanted = (int) Math.min(unread, bytes.length - limit);
        int read = in.readNBytes(bytes, limit, wanted);
        limit += read;
        unread -= read;
        exhausted = read < wanted || unread == 0;
        return read > 0;
    }
}
