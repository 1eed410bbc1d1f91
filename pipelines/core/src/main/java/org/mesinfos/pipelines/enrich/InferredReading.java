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

/**
 * Mark of records that come from generic readers only, which infer the layout of a file, if no reader left one: rows of earlier
 * versions whose files cannot be read again.
 */
final class InferredReading {

    private static final Set<String> GENERIC_READERS = Set.of(
            BankTransactionsConnector.ID,
            BankStatementsConnector.ID,
            InvoicesConnector.ID,
            PayslipsConnector.ID,
            ReceiptsConnector.ID);
    /** Readers of earlier versions kept no confidence of documents. */
    private static final double UNKNOWN_CONFIDENCE = 0.5;

    private InferredReading() {}

    private static Derivation mark(Sighting sighting) {
        return Acceptance.reading(
                sighting.getConnector() + " version " + sighting.getConnectorVersion(), UNKNOWN_CONFIDENCE);
    }

    /**
     * Returns one mark for each generic reader that reported the record; empty if a described connector reported it as
     * well, or if the reader itself left the mark with its confidence.
     */
    static List<Derivation> of(SpecificRecord record) {
        List<Sighting> sightings = Envelope.sightings(record);
        boolean inferred = !sightings.isEmpty()
                && Envelope.derived(record).stream()
                        .noneMatch(derivation -> derivation.getName().equals(Acceptance.READING))
                && sightings.stream().allMatch(sighting -> GENERIC_READERS.contains(sighting.getConnector()));
        return inferred
                ? sightings.stream().map(InferredReading::mark).distinct().toList()
                : List.of();
    }
}
