package org.mesinfos.linkage.features;

import java.util.Arrays;

/** Lists of ints, one per record, in two arrays. Appended to by one thread while a table is built, then immutable. */
final class IntLists {

    private int[] starts = new int[17];
    private int[] values = new int[16];
    private int rows;

    void add(int value) {
        int end = starts[rows + 1];
        if (end == values.length) {
            values = Arrays.copyOf(values, 2 * end);
        }
        values[end] = value;
        starts[rows + 1] = end + 1;
    }

    /** Ends the list of the current record and starts the next one. */
    void endRow() {
        rows++;
        if (rows + 1 == starts.length) {
            starts = Arrays.copyOf(starts, 2 * rows + 1);
        }
        starts[rows + 1] = starts[rows];
    }

    IntLists permuted(int[] order) {
        IntLists permuted = new IntLists();
        permuted.starts = new int[rows + 2];
        permuted.values = new int[Math.max(1, starts[rows])];
        for (int row : order) {
            for (int i = starts[row]; i < starts[row + 1]; i++) {
                permuted.add(values[i]);
            }
            permuted.endRow();
        }
        return permuted;
    }

    /** Returns the index of the first value of a record. */
    public int start(int row) {
        return starts[row];
    }

    /** Returns the index after the last value of a record. */
    public int end(int row) {
        return starts[row + 1];
    }

    public int value(int index) {
        return values[index];
    }
}
