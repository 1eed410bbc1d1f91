package org.mesinfos.connectors.generic.acceptance;

import java.util.List;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.Envelope;

/**
 * Sink that passes rows on with the proof and the confidence of the reading.
 *
 * @param derivations derived values of each record
 */
public record AcceptedRowSink(RowSink sink, List<Derivation> derivations) implements RowSink {

    public AcceptedRowSink {
        derivations = List.copyOf(derivations);
    }

    @Override
    public void startRow() {
        sink.startRow();
    }

    @Override
    public void accept(ParsedRow row) {
        row.record().put(Envelope.DERIVED, derivations);
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
