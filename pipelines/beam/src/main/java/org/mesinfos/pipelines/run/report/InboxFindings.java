package org.mesinfos.pipelines.run.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.mesinfos.pipelines.store.catalog.ExcludedDelivery;

/**
 * Deliveries that an operator may have to look at.
 *
 * @param waiting deliveries in the inbox that are incomplete, and approved ones that are not in it any more
 * @param held deliveries in the inbox that are held for approval
 * @param fullyRejected new deliveries with rejected rows only
 * @param unordered new snapshot deliveries that replaced nothing because their order is unknown
 * @param unexpected published deliveries that may have to be checked again, because other deliveries arrived or were retracted
 * @param filesWithUnexpectedRows files taken whose number of rows differs from the one in {@code delivery.yaml}
 */
public record InboxFindings(
        long waiting,
        @JsonProperty("held_for_approval") List<ExcludedDelivery> held,
        @JsonProperty("fully_rejected") long fullyRejected,
        @JsonProperty("unordered_snapshots") long unordered,
        @JsonProperty("unexpected_deliveries") long unexpected,
        @JsonProperty("other_rows") long filesWithUnexpectedRows) {

    /** Returns the findings in an inbox that has only complete deliveries and waiting ones. */
    public static InboxFindings waiting(long deliveries) {
        return new InboxFindings(deliveries, List.of(), 0, 0, 0, 0);
    }
}
