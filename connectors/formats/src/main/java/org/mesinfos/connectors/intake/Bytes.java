package org.mesinfos.connectors.intake;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Searching and counting in byte buffers, eight bytes at a time. */
final class Bytes {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long ONES = 0x0101010101010101L;

    private Bytes() {}

    /** Returns the first index from {@code start} at which a byte is above 127, or {@code length} if there is none. */
    static int endOfAscii(byte[] buffer, int start, int length) {
        int i = start;
        while (i + Long.BYTES <= length) {
            long high = (long) LONGS.get(buffer, i) & HIGH_BITS;
            if (high != 0) {
                return i + Long.numberOfTrailingZeros(high) / Byte.SIZE;
            }
            i += Long.BYTES;
        }
        while (i < length && buffer[i] >= 0) {
            i++;
        }
        return i;
    }

    /** Returns a mask in which the highest bit of each byte of {@code eight} that equals {@code wanted} is set. */
    private static long matches(long eight, byte wanted) {
        long difference = eight ^ (ONES * wanted);
        long carried = (difference & ~HIGH_BITS) + ~HIGH_BITS;
        return ~(carried | difference | ~HIGH_BITS);
    }

    /**
     * Returns the number of bytes that equal {@code wanted}.
     *
     * @param wanted 0 to 127
     */
    static long count(byte[] buffer, int length, byte wanted) {
        long count = 0;
        int i = 0;
        for (; i + Long.BYTES <= length; i += Long.BYTES) {
            count += Long.bitCount(matches((long) LONGS.get(buffer, i), wanted));
        }
        for (; i < length; i++) {
            count += buffer[i] == wanted ? 1 : 0;
        }
        return count;
    }

    /** Returns the number of zero bytes at odd indices. */
    static long countOddZeros(byte[] buffer, int length) {
        long count = 0;
        int i = 0;
        for (; i + Long.BYTES <= length; i += Long.BYTES) {
            count += Long.bitCount(matches((long) LONGS.get(buffer, i), (byte) 0) & 0x8000800080008000L);
        }
        for (; i < length; i++) {
            count += buffer[i] == 0 && i % 2 == 1 ? 1 : 0;
        }
        return count;
    }
}
