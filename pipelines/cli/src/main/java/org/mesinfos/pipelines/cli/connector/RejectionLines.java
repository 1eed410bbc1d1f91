package org.mesinfos.pipelines.cli.connector;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;

/**
 * Collector of rejected rows, to print them after the records: the first ones with each reason and value, and the number of
 * others like them.
 */
final class RejectionLines implements Consumer<Rejection> {

    private static final int MAX_KINDS = 1_000;

    private final PrintWriter out;
    private final long listedOfEach;
    private final Map<Rejection, Kind> kinds = new LinkedHashMap<>();
    private long others;

    /** Rows that are rejected alike: their lines, and the number of those that are not listed. */
    private static final class Kind {
        private final StringBuilder lines = new StringBuilder();
        private long rows;
    }

    /** @param listedOfEach number of rows that are listed of those that are rejected alike */
    RejectionLines(PrintWriter out, long listedOfEach) {
        this.out = out;
        this.listedOfEach = listedOfEach;
    }

    @Override
    public void accept(Rejection rejection) {
        Rejection anywhere = new Rejection(
                rejection.reason(), Locator.wholeFile(), rejection.column(), rejection.found(), rejection.expected());
        Kind kind =
                kinds.size() < MAX_KINDS ? kinds.computeIfAbsent(anywhere, first -> new Kind()) : kinds.get(anywhere);
        if (kind == null) {
            others++;
            return;
        }
        if (kind.rows < listedOfEach) {
            kind.lines.append("  rejected ").append(rejection).append(System.lineSeparator());
        }
        kind.rows++;
    }

    /** Prints the collected rows. */
    void finish() {
        for (Kind kind : kinds.values()) {
            out.print(kind.lines);
            if (kind.rows > listedOfEach) {
                long more = kind.rows - listedOfEach;
                out.printf(Locale.ROOT, "  and %,d more %s rejected alike%n", more, more == 1 ? "row" : "rows");
            }
        }
        if (others > 0) {
            out.printf(Locale.ROOT, "  and %,d more rejected %s%n", others, others == 1 ? "row" : "rows");
        }
    }
}
