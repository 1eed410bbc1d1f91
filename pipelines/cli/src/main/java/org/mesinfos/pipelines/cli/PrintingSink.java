package org.mesinfos.pipelines.cli;

import java.io.PrintWriter;
import java.util.function.Consumer;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.records.CanonicalJson;

/** Prints records as they are read, and passes the rejections on. */
final class PrintingSink implements RowSink {

    private final PrintWriter out;
    private final long most;
    private final Consumer<Rejection> rejections;
    private long printed;

    /**
     * @param most how many records are printed
     * @param rejections takes each rejected row
     */
    PrintingSink(PrintWriter out, long most, Consumer<Rejection> rejections) {
        this.out = out;
        this.most = most;
        this.rejections = rejections;
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
        rejections.accept(rejection);
    }

    @Override
    public void skipped(Locator locator, String rule) {
        // Counted by whoever runs the connector.
    }
}
