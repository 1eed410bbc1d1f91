package org.mesinfos.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RowSink;

/** Row sink that counts rows and discards them. Not thread-safe. */
final class CountedRows implements RowSink {

    /** Number of rows for which the line is recorded. */
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
