package org.mesinfos.connectors.format.sgml;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The part of a stream that is looked at: from a kept byte to as far ahead as was asked for. Not thread-safe. */
final class ByteWindow {

    private static final int READ_SIZE = 1 << 16;

    private final InputStream in;
    private byte[] bytes = new byte[4 * READ_SIZE];
    private int filled;
    private long offset;
    private long unread;
    private boolean exhausted;

    /**
     * @param offset where in the file the stream starts
     * @param end offset behind the last byte to read
     */
    ByteWindow(InputStream in, long offset, long end) {
        this.in = in;
        this.offset = offset;
        this.unread = end - offset;
    }

    /** The bytes; another array after {@link #more}. */
    byte[] bytes() {
        return bytes;
    }

    /** How many of {@link #bytes} there are. */
    int filled() {
        return filled;
    }

    /** Where in the file the byte at a position stands. */
    long offset(int position) {
        return offset + position;
    }

    /** Whether nothing stands in the file behind {@link #filled}. */
    boolean isExhausted() {
        return exhausted;
    }

    /**
     * Reads more. What stands before {@code keep} is let go of, so every position is smaller by it afterwards.
     *
     * @return false at the end of the stream; {@code keep} still became position 0
     */
    boolean more(int keep) throws IOException {
        System.arraycopy(bytes, keep, bytes, 0, filled - keep);
        offset += keep;
        filled -= keep;
        if (exhausted) {
            return false;
        }
        if (filled + READ_SIZE > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        int wanted = (int) Math.min(unread, bytes.length - filled);
        int read = in.readNBytes(bytes, filled, wanted);
        filled += read;
        unread -= read;
        exhausted = read < wanted || unread == 0;
        return read > 0;
    }
}
