package org.mesinfos.linkage.rules;

import java.util.Arrays;

/** Growable list of pairs of rows, which may contain duplicates. */
final class PairList {

    private long[] pairs = new long[1024];
    private int size;

    void add(long pair) {
        pairs = size == pairs.length ? Arrays.copyOf(pairs, 2 * size) : pairs;
        pairs[size++] = pair;
    }

    /** Returns the distinct pairs in ascending order. */
    long[] sorted() {
        return Arrays.stream(pairs, 0, size).sorted().distinct().toArray();
    }
}
