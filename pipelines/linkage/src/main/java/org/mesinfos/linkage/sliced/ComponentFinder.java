package org.mesinfos.linkage.sliced;

import java.util.Arrays;
import org.mesinfos.linkage.clustering.Edges;

/**
 * Finder of connected components, which receives the edges one after the other and keeps four bytes for each row. Not
 * safe for use by several threads.
 */
public final class ComponentFinder {

    /** The parent of each row, which is smaller than it; for a root, minus the size of its component. */
    private final int[] parents;

    /** @param rows number of all rows */
    public ComponentFinder(int rows) {
        parents = new int[rows];
        Arrays.fill(parents, -1);
    }

    /** Adds edges. */
    public void add(Edges edges) {
        for (int edge = 0; edge < edges.size(); edge++) {
            int first = root(edges.first(edge));
            int second = root(edges.second(edge));
            if (first != second) {
                int smaller = Math.min(first, second);
                int larger = Math.max(first, second);
                parents[smaller] += parents[larger];
                parents[larger] = smaller;
            }
        }
    }

    /** Returns the smallest row of a component, and halves the paths to it. */
    private int root(int row) {
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

    /**
     * Passes the rows of components to a receiver, one bucket after the other.
     *
     * @param largest largest number of rows of a component that need not be split
     */
    public void distribute(Buckets buckets, int largest, ComponentReceiver receiver) {
        int from = 0;
        while (from < parents.length) {
            int bucket = buckets.ofRow(from);
            KeyEntries fitting = new KeyEntries();
            KeyEntries tooLarge = new KeyEntries();
            int row = from;
            for (; row < parents.length && buckets.ofRow(row) == bucket; row++) {
                int root = root(row);
                int size = -parents[root];
                if (size > 1) {
                    (size <= largest ? fitting : tooLarge).add(row, KeyTags.COMPONENT, root, size);
                }
            }
            from = row;
            if (fitting.size() > 0) {
                receiver.fitting(bucket, fitting);
            }
            if (tooLarge.size() > 0) {
                receiver.tooLarge(bucket, tooLarge);
            }
        }
    }

    /** Receiver of rows with the smallest row of their component. */
    public interface ComponentReceiver {

        /** Receives the rows of a bucket in components that need not be split. */
        void fitting(int bucket, KeyEntries rows);

        /** Receives the rows of a bucket in components that have to be split. */
        void tooLarge(int bucket, KeyEntries rows);
    }
}
