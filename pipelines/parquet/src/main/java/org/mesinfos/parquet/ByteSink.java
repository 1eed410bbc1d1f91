package org.mesinfos.parquet;

import java.io.OutputStream;
import java.util.Arrays;

/**
 * Bytes that grow at their end and are used again for the next file. Numbers are little-endian, as Parquet wants them.
 * Without the locks of the streams that Java brings: footers are written byte by byte. For one thread.
 */
final class ByteSink extends OutputStream {

    private static final int FIRST_BYTES = 64;

    private final int keptBytes;
    private byte[] bytes = new byte[FIRST_BYTES];
    private int length;

    /** @param keptBytes how much room it may keep for what comes next; more is given back */
    ByteSink(int keptBytes) {
        this.keptBytes = keptBytes;
    }

    int length() {
        return length;
    }

    /** The bytes up to {@link #length}; changed by the next write. */
    byte[] array() {
        return bytes;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    void clear() {
        length = 0;
        if (bytes.length > keptBytes) {
            bytes = new byte[FIRST_BYTES];
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

    void append(ByteSink other) {
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

    /** Seven bits in a byte, the lowest first; not negative. */
    void putUnsignedVariable(int number) {
        int rest = number;
        while (rest > 0x7f) {
            write((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        write(rest);
    }

    /** Room for so many bytes after {@link #length}, to be filled through {@link #array} and taken by {@link #advance}. */
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
