package org.mesinfos.linkage.clustering;

import java.util.Arrays;

/** Disjoint sets in one array of ints, with path halving. Not safe for use by several threads. */
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

    /** Unites the sets of two rows under their smaller root, so that the root of a set is its smallest row. */
    public void joinUnderSmallest(int a, int b) {
        int first = root(a);
        int second = root(b);
        if (first != second) {
            unite(Math.min(first, second), Math.max(first, second));
        }
    }

    /** Unites the sets of two rows under the root of the larger one. */
    public void join(int a, int b) {
        int first = root(a);
        int second = root(b);
        if (first == second) {
            return;
        }
        boolean firstLarger = parents[first] < parents[second] || (parents[first] == parents[second] && first < second);
        unite(firstLarger ? first : second, firstLarger ? second : first);
    }

    private void unite(int root, int child) {
        parents[root] += parents[child];
        parents[child] = root;
    }

    /** Returns the number of rows in all sets. */
    public int rows() {
        return parents.length;
    }

    /** Returns the number of rows in the set of a root. */
    public int size(int root) {
        return -parents[root];
    }
}
