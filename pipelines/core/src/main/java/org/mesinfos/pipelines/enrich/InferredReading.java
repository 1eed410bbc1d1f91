package org.mesinfos.pipelines.enrich;

import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.connectors.generic.acceptance.Acceptance;
import org.mesinfos.connectors.generic.invoice.InvoicesConnector;
import org.mesinfos.connectors.generic.payslip.PayslipsConnector;
import org.mesinfos.connectors.generic.receipt.ReceiptsConnector;
import org.mesinfos.connectors.generic.statement.BankStatementsConnector;
import org.mesinfos.connectors.generic.table.BankTransactionsConnector;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.Sighting;

/** Mark of records that come from generic readers only, which infer the layout of a file. */
public final class InferredReading {

    private static final Set<String> GENERIC_READERS = Set.of(
            BankTransactionsConnector.ID,
            BankStatementsConnector.ID,
            InvoicesConnector.ID,
            PayslipsConnector.ID,
            ReceiptsConnector.ID);
    private static final String NAME = Acceptance.READING;
    private static final String VALUE = "inferred";

    private InferredReading() {}

    /**
     * Returns the derived value that marks a record.
     *
     * @param connector the generic reader
     */
    public static Derivation mark(String connector, int version) {
        return new Derivation(NAME, VALUE, connector + " version " + version, 1.0);
    }

    /**
     * Returns one mark for each generic reader that reported the record; empty if a described connector reported it as
     * well, or if the reader itself left the mark with its confidence.
     */
    static List<Derivation> of(SpecificRecord record) {
        List<Sighting> sightings = Envelope.sightings(record);
        boolean inferred = !sightings.isEmpty()
                && Envelope.derived(record).stream()
                        .noneMatch(derivation -> derivation.getName().equals(NAME))
                && sightings.stream().allMatch(sighting -> GENERIC_READERS.contains(sighting.getConnector()));
        return inferred
                ? sightings.stream()
                        .map(sighting -> mark(sighting.getConnector(), sighting.getConnectorVersion()))
                        .distinct()
                        .toList()
                : List.of();
    }
}
