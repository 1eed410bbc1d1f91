package org.mesinfos.parquet;

/** Minimum and maximum of the numbers of a column. Not thread-safe. */
final class Extremes {

    private long lowest;
    private long highest;

    Extremes() {
        clear();
    }

    void include(long number) {
        lowest = Math.min(lowest, number);
        highest = Math.max(highest, number);
    }

    boolean exist() {
        return lowest <= highest;
    }

    long lowest() {
        return lowest;
    }

    long highest() {
        return highest;
    }

    void clear() {
        lowest = Long.MAX_VALUE;
        highest = Long.MIN_VALUE;
    }
}
