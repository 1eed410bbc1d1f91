package org.mesinfos.linkage.clustering;

import java.util.Arrays;

/** Disjoint sets in one array of ints, with path halving and union by size. Not safe for use by several threads. */
public final class UnionFind {

    /** The parent of each row; for a root, minus the size of its set. */
    private final int[] parents;

    public UnionFind(int size) {
        parents = new int[size];
        Arrays.fill(parents, -1);
    }

    /** Returns the row that represents the set of a row. */
    public int root(int row) {
        int at = row;
        while (parents[at] >= 0) {
            int up = parents[at];
            if (parents[up] >= 0) {
                parents[at] = parents[up];
            }
            at = up;
        }
        return at;
    }

    /** Unites the sets of two rows. */
    public void join(int a, int b) {
        int first = root(a);
        int second = root(b);
        if (first == second) {
            return;
        }
        boolean firstLarger = parents[first] < parents[second] || (parents[first] == parents[second] && first < second);
        int root = firstLarger ? first : second;
        int child = firstLarger ? second : first;
        parents[root] += parents[child];
        parents[child] = root;
    }

    /** Returns the number of rows in the set of a root. */
    public int size(int root) {
        return -parents[root];
    }
}
