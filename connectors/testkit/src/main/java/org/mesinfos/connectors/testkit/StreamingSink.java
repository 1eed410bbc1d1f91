package org.mesinfos.connectors.testkit;

import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RowSink;

/** Lets every row go and notes how much memory stays. */
final class StreamingSink implements RowSink {

    private final LongContent content;
    private final long expectedRows;
    private long rows;
    private long bytesBeforeFirstRow = Long.MAX_VALUE;
    private long usedEarly;
    private long usedLate;

    StreamingSink(LongContent content, long expectedRows) {
        this.content = content;
        this.expectedRows = expectedRows;
    }

    @Override
    public void read() {
        // Counting outcomes is enough here.
    }

    @Override
    public void accept(ParsedRow row) {
        rows++;
        if (rows == 1) {
            bytesBeforeFirstRow = content.bytesTaken();
        }
        if (rows == expectedRows / 4) {
            usedEarly = used();
        }
        if (rows == expectedRows - expectedRows / 8) {
            usedLate = used();
        }
    }

    @Override
    public void reject(Rejection rejection) {
        // Repeated as the part is, so are the rejections in it.
    }

    @Override
    public void skipped(Locator locator, String rule) {
        // Nothing to note.
    }

    long rows() {
        return rows;
    }

    long bytesBeforeFirstRow() {
        return bytesBeforeFirstRow;
    }

    long growth() {
        return usedLate - usedEarly;
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
