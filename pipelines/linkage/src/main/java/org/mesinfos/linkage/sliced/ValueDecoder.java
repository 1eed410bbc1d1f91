package org.mesinfos.linkage.sliced;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mesinfos.linkage.features.TableValue;

/** Decoder of values, which keeps the last ones of each hash. Not safe for use by several threads. */
final class ValueDecoder {

    private static final int SLOTS = 1 << 14;

    private final byte[] @Nullable [] encoded = new byte[SLOTS][];
    private final @Nullable TableValue[] decoded = new TableValue[SLOTS];

    /**
     * Decodes the next value.
     *
     * @param bytes position in the block
     */
    TableValue read(byte[] block, ByteBuffer bytes) {
        int start = bytes.position();
        int length = Numbers.read(bytes);
        int text = bytes.position();
        bytes.position(text + length);
        for (int left = Numbers.read(bytes) + 2; left > 0; left--) {
            Numbers.read(bytes);
        }
        int end = bytes.position();
        int slot = slot(block, start, end);
        byte[] kept = encoded[slot];
        TableValue known = decoded[slot];
        if (kept != null && known != null && Arrays.equals(kept, 0, kept.length, block, start, end)) {
            return known;
        }
        TableValue value = decode(block, bytes, text, length);
        encoded[slot] = Arrays.copyOfRange(block, start, end);
        decoded[slot] = value;
        return value;
    }

    private static int slot(byte[] block, int start, int end) {
        int hash = end - start;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + block[i];
        }
        return (hash ^ hash >>> 15) & SLOTS - 1;
    }

    private static TableValue decode(byte[] block, ByteBuffer bytes, int text, int length) {
        bytes.position(text + length);
        int[] records = new int[Numbers.read(bytes)];
        for (int i = 0; i < records.length; i++) {
            records[i] = Numbers.read(bytes);
        }
        return new TableValue(
                new String(block, text, length, StandardCharsets.UTF_8),
                records,
                Numbers.read(bytes),
                Numbers.read(bytes));
    }
}
