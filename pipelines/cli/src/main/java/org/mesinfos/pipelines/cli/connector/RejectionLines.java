package org.mesinfos.pipelines.cli.connector;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.pipelines.store.catalog.QuarantineDetails;

/**
 * Collector of rejected rows, to print them after the records: as many as the quarantine lists, and the number of
 * others.
 */
final class RejectionLines implements Consumer<Rejection> {

    private final PrintWriter out;
    private final List<Rejection> listed = new ArrayList<>();
    private long others;

    RejectionLines(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void accept(Rejection rejection) {
        if (listed.size() < QuarantineDetails.MAX_LISTED) {
            listed.add(rejection);
        } else {
            others++;
        }
    }

    /** Prints the collected rows. */
    void finish() {
        listed.forEach(rejection -> out.println("  rejected " + rejection));
        if (others > 0) {
            out.printf(Locale.ROOT, "  and %,d more rejected rows%n", others);
        }
    }
}
