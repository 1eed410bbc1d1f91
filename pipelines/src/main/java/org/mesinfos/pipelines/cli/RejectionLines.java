package org.mesinfos.pipelines.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.mesinfos.connectors.Rejection;

/** Keeps rejected rows to print them after the records: the first of them, and how many others there are. */
final class RejectionLines implements Consumer<Rejection> {

    private static final int MOST_LISTED = 1000;

    private final PrintWriter out;
    private final List<Rejection> listed = new ArrayList<>();
    private long others;

    RejectionLines(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void accept(Rejection rejection) {
        if (listed.size() < MOST_LISTED) {
            listed.add(rejection);
        } else {
            others++;
        }
    }

    /** Prints them. */
    void finish() {
        listed.forEach(rejection -> out.println("  rejected " + rejection));
        if (others > 0) {
            out.printf(Locale.ROOT, "  rejected %,d rows more%n", others);
        }
    }
}
