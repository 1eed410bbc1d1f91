package org.mesinfos.pipelines.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.Locator;
import org.mesinfos.connectors.ParsedRow;
import org.mesinfos.connectors.Rejection;
import org.mesinfos.connectors.RowSink;
import org.mesinfos.records.CanonicalJson;

/** Prints records as they are read, and keeps the rejections for afterwards. */
final class PrintingSink implements RowSink {

    private final PrintWriter out;
    private final long most;
    private final List<Rejection> rejections = new ArrayList<>();
    private long printed;

    /** @param most how many records are printed */
    PrintingSink(PrintWriter out, long most) {
        this.out = out;
        this.most = most;
    }

    @Override
    public void read() {
        // Counted by whoever runs the connector.
    }

    @Override
    public void accept(ParsedRow row) {
        if (printed < most) {
            out.println(CanonicalJson.line(row.record()));
            printed++;
        }
    }

    @Override
    public void reject(Rejection rejection) {
        rejections.add(rejection);
    }

    @Override
    public void skipped(Locator locator, String rule) {
        // Counted by whoever runs the connector.
    }

    List<Rejection> rejections() {
        return rejections;
    }
}
