package org.mesinfos.linkage.exchange;

import java.nio.ByteBuffer;

/** Reader for numbers that {@link NumberWriter} wrote, in the same order. Not safe for use by several threads. */
final class NumberReader {

    private final ByteBuffer bytes;

    NumberReader(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    boolean hasMore() {
        return bytes.hasRemaining();
    }

    int readInt() {
        return bytes.getInt();
    }

    float readFloat() {
        return bytes.getFloat();
    }

    double readDouble() {
        return bytes.getDouble();
    }

    /** Reads an array of numbers. */
    int[] readInts() {
        int[] numbers = new int[bytes.getInt()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = bytes.getInt();
        }
        return numbers;
    }
}
