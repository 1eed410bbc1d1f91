package org.mesinfos.linkage.exchange;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Writer of numbers in binary form, which {@link NumberReader} reads. Not safe for use by several threads. */
final class NumberWriter {

    private byte[] bytes = new byte[1024];
    private int size;

    void write(int number) {
        reserve(Integer.BYTES).putInt(number);
    }

    void write(float number) {
        reserve(Float.BYTES).putFloat(number);
    }

    void write(double number) {
        reserve(Double.BYTES).putDouble(number);
    }

    /** Writes an array of numbers, preceded by its length. */
    void write(int[] numbers) {
        write(numbers.length);
        for (int number : numbers) {
            write(number);
        }
    }

    private ByteBuffer reserve(int needed) {
        if (size + needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        size += needed;
        return ByteBuffer.wrap(bytes, size - needed, needed);
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }
}
