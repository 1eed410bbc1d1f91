package org.mesinfos.linkage.rules;

import java.util.Arrays;

/** Pairs of rows as they are found, some of them several times. */
final class PairList {

    private long[] pairs = new long[1024];
    private int size;

    void add(long pair) {
        pairs = size == pairs.length ? Arrays.copyOf(pairs, 2 * size) : pairs;
        pairs[size++] = pair;
    }

    /** Each once, ascending. */
    long[] sorted() {
        return Arrays.stream(pairs, 0, size).sorted().distinct().toArray();
    }
}
