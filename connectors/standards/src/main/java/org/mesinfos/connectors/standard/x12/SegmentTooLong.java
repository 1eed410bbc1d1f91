package org.mesinfos.connectors.standard.x12;

/** Thrown for a segment that exceeds the maximum length, because its terminator is missing. */
final class SegmentTooLong extends Exception {

    private static final long serialVersionUID = 1L;

    private final long line;
    private final int limit;

    SegmentTooLong(long line, int limit) {
        super("A segment has no terminator");
        this.line = line;
        this.limit = limit;
    }

    long line() {
        return line;
    }

    int limit() {
        return limit;
    }
}
