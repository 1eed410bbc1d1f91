package org.mesinfos.linkage.features;

import java.util.Arrays;

/**
 * For each value of a column, the number of records that contain it in that column. Given names and family names share
 * a vocabulary, but a name is not equally frequent as both. Grows while a table is built, then safe for reading by
 * several threads.
 */
public final class ValueCounts {

    private int[] counts = new int[16];
    private int[] lastRecord = new int[16];
    private int recordsWithValue;
    private int record = 1;
    private boolean recordHasValue;
    private long collidingPairs;
    private long squares;

    ValueCounts() {}

    /** Creates the counts of values of which only some are known here, with the sums of the whole table. */
    ValueCounts(int[] counts, TableTotals.KindTotals totals) {
        this.counts = counts;
        this.recordsWithValue = totals.recordsWithValue();
        this.collidingPairs = totals.collidingPairs();
        this.squares = totals.squares();
    }

    /** Counts a value of the current record, once; {@link ValueColumn#ABSENT} is ignored. */
    void add(int value) {
        if (value == ValueColumn.ABSENT) {
            return;
        }
        if (value >= counts.length) {
            int size = Math.max(value + 1, 2 * counts.length);
            counts = Arrays.copyOf(counts, size);
            lastRecord = Arrays.copyOf(lastRecord, size);
        }
        if (lastRecord[value] != record) {
            lastRecord[value] = record;
            counts[value]++;
            recordsWithValue += recordHasValue ? 0 : 1;
            recordHasValue = true;
        }
    }

    /** Ends the current record. */
    void endRow() {
        record++;
        recordHasValue = false;
    }

    /** Ends the building phase and frees what is needed for it only. */
    void close() {
        lastRecord = new int[0];
        for (int count : counts) {
            collidingPairs += (long) count * (count - 1) / 2;
            squares += (long) count * count;
        }
    }

    /** Returns the number of records that contain a value in this column. */
    public int count(int value) {
        return value < counts.length ? counts[value] : 0;
    }

    /** Returns the number of records that contain any value in this column. */
    public int recordsWithValue() {
        return recordsWithValue;
    }

    /** Returns the number of pairs of records that have the same value. */
    public double collidingPairs() {
        return collidingPairs;
    }

    /** Returns the probability that two random records with values have the same one; 0 without values. */
    public double collisionProbability() {
        // Records with several values would exceed 1 if there are few of them.
        return recordsWithValue == 0 ? 0 : Math.min(1, squares / ((double) recordsWithValue * recordsWithValue));
    }
}
