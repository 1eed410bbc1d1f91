package org.mesinfos.connectors.generic.acceptance;

import java.util.List;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.Envelope;

/**
 * Sink that passes rows on with the proof and the confidence of the reading.
 *
 * @param derivations returns the derived values of a record
 */
public record AcceptedRowSink(RowSink sink, Function<SpecificRecord, List<Derivation>> derivations) implements RowSink {

    /** Creates a sink that adds the same derived values to each record. */
    public AcceptedRowSink(RowSink sink, List<Derivation> derivations) {
        this(sink, record -> derivations);
    }

    @Override
    public void startRow() {
        sink.startRow();
    }

    @Override
    public void accept(ParsedRow row) {
        Envelope.addDerived(row.record(), derivations.apply(row.record()));
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
