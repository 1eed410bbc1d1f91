package org.mesinfos.pipelines.inspect;

import java.util.List;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.pipelines.enrich.InferredReading;
import org.mesinfos.records.Envelope;

/** Sink that passes rows on with the mark of an inferred reading, as a run adds it to records. */
record MarkingSink(RowSink sink, String connector, int version) implements RowSink {

    @Override
    public void startRow() {
        sink.startRow();
    }

    @Override
    public void accept(ParsedRow row) {
        if (Envelope.derived(row.record()).isEmpty()) {
            row.record().put(Envelope.DERIVED, List.of(InferredReading.mark(connector, version)));
        }
        sink.accept(row);
    }

    @Override
    public void reject(Rejection rejection) {
        sink.reject(rejection);
    }

    @Override
    public void skip(Locator locator, String rule) {
        sink.skip(locator, rule);
    }
}
