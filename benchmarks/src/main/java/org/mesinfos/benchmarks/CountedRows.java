package org.mesinfos.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RowSink;

/** Counts rows and lets go of them. Not safe for use by several threads. */
final class CountedRows implements RowSink {

    /** Of as many rows the line is remembered. */
    private static final int REMEMBERED = 1_000;

    private final List<Long> lines = new ArrayList<>();
    private long accepted;
    private long rejected;

    @Override
    public void read() {
        // Counted by its outcome.
    }

    @Override
    public void accept(ParsedRow row) {
        accepted++;
        if (lines.size() < REMEMBERED) {
            lines.add(row.locator().line());
        }
    }

    @Override
    public void reject(Rejection rejection) {
        rejected++;
    }

    @Override
    public void skipped(Locator locator, String rule) {
        // Carries no row.
    }

    long accepted() {
        return accepted;
    }

    long rejected() {
        return rejected;
    }

    /** On which line each of the first rows stands. */
    List<Long> lines() {
        return List.copyOf(lines);
    }
}
