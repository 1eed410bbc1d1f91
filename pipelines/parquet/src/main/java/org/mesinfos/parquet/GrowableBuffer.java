package org.mesinfos.parquet;

import java.io.OutputStream;
import java.util.Arrays;

/**
 * Growable byte array that is reused for many files. Multi-byte numbers are little-endian, as in Parquet.
 *
 * <p>In contrast to {@link java.io.ByteArrayOutputStream}, writes are not synchronised, because footers are written
 * byte by byte. Not thread-safe.
 */
final class GrowableBuffer extends OutputStream {

    private static final int INITIAL_BYTES = 64;

    private final int retainedBytes;
    private byte[] bytes = new byte[INITIAL_BYTES];
    private int length;

    /** @param retainedBytes maximum capacity that {@link #clear} retains */
    GrowableBuffer(int retainedBytes) {
        this.retainedBytes = retainedBytes;
    }

    int length() {
        return length;
    }

    /** Returns the backing array, with content up to {@link #length}; invalidated by the next write. */
    byte[] array() {
        return bytes;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    void clear() {
        length = 0;
        if (bytes.length > retainedBytes) {
            bytes = new byte[INITIAL_BYTES];
        }
    }

    @Override
    public void write(int b) {
        reserve(1);
        bytes[length++] = (byte) b;
    }

    @Override
    public void write(byte[] some, int offset, int count) {
        reserve(count);
        System.arraycopy(some, offset, bytes, length, count);
        length += count;
    }

    @Override
    public void write(byte[] all) {
        write(all, 0, all.length);
    }

    void append(GrowableBuffer other) {
        write(other.bytes, 0, other.length);
    }

    void putInt(int number) {
        reserve(Integer.BYTES);
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            bytes[length++] = (byte) (number >>> shift);
        }
    }

    void putLong(long number) {
        reserve(Long.BYTES);
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            bytes[length++] = (byte) (number >>> shift);
        }
    }

    /** Appends a non-negative number as an unsigned LEB128 varint. */
    void putUnsignedVarint(int number) {
        int rest = number;
        while (rest > 0x7f) {
            write((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        write(rest);
    }

    /**
     * Ensures capacity for more bytes after {@link #length}, to be written to {@link #array} and confirmed by
     * {@link #advance}.
     */
    void reserve(int more) {
        if (more > bytes.length - length) {
            int needed = Math.addExact(length, more);
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(needed, bytes.length * 2L)));
        }
    }

    void advance(int filled) {
        length += filled;
    }
}
