package org.mesinfos.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RowSink;

/** Row sink that counts rows and discards them. Not thread-safe. */
final class CountingRowSink implements RowSink {

    /** Number of rows for which the line is recorded. */
    private static final int MAX_LINES = 1_000;

    private final List<Long> lines = new ArrayList<>();
    private long accepted;
    private long rejected;

    @Override
    public void startRow() {
        // Counted by its outcome.
    }

    @Override
    public void accept(ParsedRow row) {
        accepted++;
        if (lines.size() < MAX_LINES) {
            lines.add(row.locator().line());
        }
    }

    @Override
    public void reject(Rejection rejection) {
        rejected++;
    }

    @Override
    public void skip(Locator locator, String rule) {
        // Not counted: a skipped line contains no row.
    }

    long accepted() {
        return accepted;
    }

    long rejected() {
        return rejected;
    }

    /** Returns the line numbers of the first rows. */
    List<Long> lines() {
        return List.copyOf(lines);
    }
}
