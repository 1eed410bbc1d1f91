package org.mesinfos.pipelines.enrich;

import java.util.List;
import java.util.Set;
import org.mesinfos.connectors.generic.BankMovementsConnector;
import org.mesinfos.connectors.generic.invoice.InvoicesConnector;
import org.mesinfos.connectors.generic.payslip.PayslipsConnector;
import org.mesinfos.connectors.generic.receipt.ReceiptsConnector;
import org.mesinfos.connectors.generic.statement.BankStatementsConnector;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.Sighting;

/** Marks records of which nobody described how to read them: it was inferred from the file. */
public final class InferredReading {

    private static final Set<String> INFERRING = Set.of(
            BankMovementsConnector.ID,
            BankStatementsConnector.ID,
            InvoicesConnector.ID,
            PayslipsConnector.ID,
            ReceiptsConnector.ID);
    private static final String NAME = "reading";
    private static final String VALUE = "inferred";

    private InferredReading() {}

    /**
     * The mark.
     *
     * @param connector that inferred how to read the record
     */
    public static Derivation mark(String connector, int version) {
        return new Derivation(NAME, VALUE, connector + " version " + version, 1.0);
    }

    /** One mark for each such sighting of a record; where a described file told of it as well there is none. */
    static List<Derivation> of(List<Sighting> sightings) {
        boolean inferred = !sightings.isEmpty()
                && sightings.stream().allMatch(sighting -> INFERRING.contains(sighting.getConnector()));
        return inferred
                ? sightings.stream()
                        .map(sighting -> mark(sighting.getConnector(), sighting.getConnectorVersion()))
                        .distinct()
                        .toList()
                : List.of();
    }
}
