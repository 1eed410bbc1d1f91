package org.mesinfos.connectors.format.lines;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Part of a stream that is held in memory while lines are found in it. It grows with the longest line. Not thread-safe. */
final class LineBuffer {

    private static final int READ_SIZE = 1 << 16;

    private final InputStream in;
    private byte[] bytes = new byte[4 * READ_SIZE];
    private int filled;
    private long offset;
    private boolean exhausted;

    /**
     * @param in closed by the caller
     * @param offset offset of its first byte in the file
     */
    LineBuffer(InputStream in, long offset) {
        this.in = in;
        this.offset = offset;
    }

    /** Returns the array of the bytes, which another one replaces when more bytes are read. */
    byte[] bytes() {
        return bytes;
    }

    /** Returns the number of bytes in the array. */
    int filled() {
        return filled;
    }

    /** Returns the offset of the first byte of the array in the file. */
    long offset() {
        return offset;
    }

    /** Returns the index of the first of these bytes from an index on; the number of bytes if there is none. */
    int find(byte wanted, int from) {
        int i = from;
        while (i < filled && bytes[i] != wanted) {
            i++;
        }
        return i;
    }

    /**
     * Reads more bytes and retains those from {@code keep} on, which move to the start of the array; {@link #offset} grows by
     * as many. Returns false if there are no more bytes.
     */
    boolean fill(int keep) throws IOException {
        if (exhausted) {
            return false;
        }
        if (keep > 0) {
            System.arraycopy(bytes, keep, bytes, 0, filled - keep);
            offset += keep;
            filled -= keep;
        }
        if (filled + READ_SIZE > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        int read = in.readNBytes(bytes, filled, bytes.length - filled);
        filled += read;
        exhausted = filled < bytes.length;
        return read > 0;
    }

    /** Returns the length of the byte order mark at the start; 0 if there is none. */
    int lengthOfByteOrderMark() throws IOException {
        if (filled == 0) {
            fill(0);
        }
        boolean mark = filled >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        return mark ? 3 : 0;
    }
}
