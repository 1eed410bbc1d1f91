package org.mesinfos.connectors.standard.x12;

/** A segment is longer than any can be: its end is lost. */
final class SegmentTooLong extends Exception {

    private static final long serialVersionUID = 1L;

    private final long line;
    private final int most;

    SegmentTooLong(long line, int most) {
        super("A segment has no end");
        this.line = line;
        this.most = most;
    }

    long line() {
        return line;
    }

    int most() {
        return most;
    }
}
