package org.mesinfos.linkage.sliced;

import java.io.Serializable;
import java.util.TreeMap;
import org.mesinfos.linkage.clustering.Edges;
import org.mesinfos.linkage.features.RowRank;

/**
 * Buckets among which rows and keys are distributed. They depend on the number of rows only, so that they are the same
 * on all workers.
 *
 * @param rowsPerBucket number of consecutive rows in a bucket
 * @param ofKeys number of buckets of keys, and of the order of rows
 * @param ofSlices number of slices of rows that share keys
 */
public record Buckets(int rowsPerBucket, int ofKeys, int ofSlices) implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int ROWS_PER_BUCKET = 20_000;
    /** A row is in some 25 slices. */
    private static final int ROWS_PER_SLICE = 5_000;

    private static final int MOST_BUCKETS = 1 << 16;

    /** Returns the buckets for so many rows. */
    public static Buckets of(long rows) {
        return of(rows, ROWS_PER_BUCKET, ROWS_PER_SLICE);
    }

    /** Returns the buckets for so many rows, with a number of rows for each bucket and slice. */
    public static Buckets of(long rows, int rowsPerBucket, int rowsPerSlice) {
        return new Buckets(rowsPerBucket, count(rows, rowsPerBucket), count(rows, rowsPerSlice));
    }

    private static int count(long rows, int rowsPerBucket) {
        return (int) Math.max(1, Math.min(MOST_BUCKETS, rows / rowsPerBucket));
    }

    /** Returns the bucket of a row, by its position in the input or its number. */
    public int ofRow(int row) {
        return row / rowsPerBucket;
    }

    /** Returns the bucket of a key. */
    int ofKey(long hash) {
        return (int) Long.remainderUnsigned(hash, ofKeys);
    }

    /** Returns the slice with all rows of a key. */
    int sliceOfKey(long hash) {
        return (int) Long.remainderUnsigned(hash, ofSlices);
    }

    /** Returns the slice of a component. */
    int sliceOfComponent(int component) {
        return component % ofSlices;
    }

    /** Returns the bucket of a place in the order of rows; later buckets contain later places. */
    int ofOrder(RowRank order) {
        return (int) Math.multiplyHigh(order.family() >>> 1 ^ 1L << 62, 2L * ofKeys);
    }

    /** Returns edges by the bucket of their smaller row. */
    public TreeMap<Integer, Edges> byFirstRow(Edges edges) {
        TreeMap<Integer, Edges> byBucket = new TreeMap<>();
        for (int edge = 0; edge < edges.size(); edge++) {
            byBucket.computeIfAbsent(ofRow(edges.first(edge)), bucket -> new Edges())
                    .add(edges.first(edge), edges.second(edge), edges.logOdds(edge));
        }
        return byBucket;
    }
}
