package org.mesinfos.linkage.clustering;

import java.util.Arrays;

/** Disjoint sets in one array of ints, with path halving and union by size. Not safe for use by several threads. */
public final class UnionFind {

    /** The parent, or minus the size of the set for its root. */
    private final int[] parents;

    public UnionFind(int size) {
        parents = new int[size];
        Arrays.fill(parents, -1);
    }

    /** A row that stands for the whole set. */
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

    /** Makes one set of those of two rows. */
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

    /** How many rows the set of a root holds. */
    public int size(int root) {
        return -parents[root];
    }
}
