package org.mesinfos.parquet;

/** Minimum and maximum of the numbers of a column. Not thread-safe. */
final class MinMax {

    private long min;
    private long max;

    MinMax() {
        clear();
    }

    void include(long number) {
        min = Math.min(min, number);
        max = Math.max(max, number);
    }

    boolean isPresent() {
        return min <= max;
    }

    long min() {
        return min;
    }

    long max() {
        return max;
    }

    void clear() {
        min = Long.MAX_VALUE;
        max = Long.MIN_VALUE;
    }
}
