package org.mesinfos.pipelines.cli.connector;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mesinfos.connectors.api.AbsentSource;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.records.CanonicalJson;

/**
 * Sink that prints records as they are read, counts those without a subject, collects the sources without a value, and passes
 * rejections on.
 */
final class PrintingSink implements RowSink {

    private final PrintWriter out;
    private final long limit;
    private final Consumer<Rejection> rejections;
    private long printed;
    private long withoutSubject;
    private final List<AbsentSource> absentSources = new ArrayList<>();

    /**
     * Creates a sink.
     *
     * @param limit maximum number of printed records
     * @param rejections receives each rejected row
     */
    PrintingSink(PrintWriter out, long limit, Consumer<Rejection> rejections) {
        this.out = out;
        this.limit = limit;
        this.rejections = rejections;
    }

    /** Returns what the connector declares and the file lacks. */
    AbsentValues absentValues() {
        return new AbsentValues(withoutSubject, absentSources);
    }

    @Override
    public Optional<Consumer<AbsentSource>> absentSources() {
        return Optional.of(absentSources::add);
    }

    @Override
    public void startRow() {
        // Counted by the caller that runs the connector.
    }

    @Override
    public void accept(ParsedRow row) {
        if (row.subject().isEmpty()) {
            withoutSubject++;
        }
        if (printed < limit) {
            out.println(CanonicalJson.line(row.record()));
            printed++;
        }
    }

    @Override
    public void reject(Rejection rejection) {
        rejections.accept(rejection);
    }

    @Override
    public void skip(Locator locator, String rule) {
        // Counted by the caller that runs the connector.
    }
}
