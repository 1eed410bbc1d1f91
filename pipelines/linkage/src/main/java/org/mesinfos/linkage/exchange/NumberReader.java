package org.mesinfos.linkage.exchange;

import java.nio.ByteBuffer;

/** Reads what {@link NumberWriter} wrote, in the same order. Not safe for use by several threads. */
final class NumberReader {

    private final ByteBuffer bytes;

    NumberReader(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    boolean hasMore() {
        return bytes.hasRemaining();
    }

    int integer() {
        return bytes.getInt();
    }

    float single() {
        return bytes.getFloat();
    }

    double decimal() {
        return bytes.getDouble();
    }

    /** Numbers that were written together. */
    int[] integers() {
        int[] numbers = new int[bytes.getInt()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = bytes.getInt();
        }
        return numbers;
    }
}
