package org.mesinfos.linkage;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/** Groups of rows with one key, for the measurement of relatives. Stateless. */
final class RowGroups {

    /** All keys. */
    static final IntPredicate ALL = key -> true;

    /** Larger groups are compared with their next records only. */
    private static final int MOST_COMPARED = 40;

    private RowGroups() {}

    /**
     * Returns the rows with a key, with the key in the upper half, in order.
     *
     * @param keyOfRow key of each row; empty if it is in no group
     * @param chosen keys of the groups to return
     */
    static long[] of(int rows, IntFunction<OptionalInt> keyOfRow, IntPredicate chosen) {
        long[] grouped = new long[rows];
        int count = 0;
        for (int row = 0; row < rows; row++) {
            OptionalInt key = keyOfRow.apply(row);
            if (key.isPresent() && chosen.test(key.getAsInt())) {
                grouped[count++] = (long) key.getAsInt() << 32 | row;
            }
        }
        grouped = Arrays.copyOf(grouped, count);
        Arrays.sort(grouped);
        return grouped;
    }

    /** Visits the pairs of each group. */
    static void forEachPair(long[] grouped, PairVisitor visitor) {
        for (int i = 0; i < grouped.length; i++) {
            int end = Math.min(grouped.length, i + MOST_COMPARED);
            for (int j = i + 1; j < end && grouped[i] >> 32 == grouped[j] >> 32; j++) {
                visitor.pair((int) grouped[i], (int) grouped[j]);
            }
        }
    }

    /** Returns the number of pairs of all groups. */
    static long pairs(long[] grouped) {
        long pairs = 0;
        int from = 0;
        for (int to = 1; to <= grouped.length; to++) {
            if (to == grouped.length || grouped[to] >> 32 != grouped[from] >> 32) {
                pairs += (long) (to - from) * (to - from - 1) / 2;
                from = to;
            }
        }
        return pairs;
    }

    /** Visitor of pairs of rows, the smaller one first. */
    interface PairVisitor {
        void pair(int a, int b);
    }
}
