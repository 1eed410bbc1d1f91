package org.mesinfos.linkage.sliced;

import org.mesinfos.linkage.clustering.Edges;
import org.mesinfos.linkage.clustering.UnionFind;

/**
 * Finder of connected components, which receives the edges one after the other and keeps four bytes for each row. Not
 * safe for use by several threads.
 */
public final class ComponentFinder {

    private final UnionFind components;

    /** @param rows number of all rows */
    public ComponentFinder(int rows) {
        components = new UnionFind(rows);
    }

    /** Adds edges. */
    public void add(Edges edges) {
        for (int edge = 0; edge < edges.size(); edge++) {
            components.joinUnderSmallest(edges.first(edge), edges.second(edge));
        }
    }

    /**
     * Passes the rows of components to a receiver, one bucket after the other.
     *
     * @param largest largest number of rows of a component that need not be split
     */
    public void distribute(Buckets buckets, int largest, ComponentReceiver receiver) {
        int rows = components.rows();
        int from = 0;
        while (from < rows) {
            int bucket = buckets.ofRow(from);
            KeyEntries fitting = new KeyEntries();
            KeyEntries tooLarge = new KeyEntries();
            int row = from;
            for (; row < rows && buckets.ofRow(row) == bucket; row++) {
                int root = components.root(row);
                int size = components.size(root);
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
