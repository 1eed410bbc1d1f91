package org.mesinfos.parquet;

/** The lowest and the highest number of a column. For one thread. */
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
