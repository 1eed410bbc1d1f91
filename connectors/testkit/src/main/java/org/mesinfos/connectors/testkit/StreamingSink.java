package org.mesinfos.connectors.testkit;

import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RowSink;

/** A sink that discards all rows and measures memory. */
final class StreamingSink implements RowSink {

    private final RepeatedContent content;
    private final long expectedRows;
    private long rows;
    private long bytesBeforeFirstRow = Long.MAX_VALUE;
    private long usedEarly;
    private long usedLate;

    StreamingSink(RepeatedContent content, long expectedRows) {
        this.content = content;
        this.expectedRows = expectedRows;
    }

    @Override
    public void startRow() {
        // Only outcomes are counted.
    }

    @Override
    public void accept(ParsedRow row) {
        rows++;
        if (rows == 1) {
            bytesBeforeFirstRow = content.bytesRead();
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
        // Rejections are repeated with the part.
    }

    @Override
    public void skip(Locator locator, String rule) {
        // Not relevant for memory.
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
