package org.mesinfos.pipelines.run.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mesinfos.pipelines.store.catalog.Snapshot;

/**
 * Held rows of a store in the report of a run.
 *
 * @param disputed disputed rows, by organisation
 * @param rows held rows, by reason and delivery
 */
public record HeldReport(
        List<DisputedRows> disputed,
        @JsonProperty("held_rows") List<HeldRows> rows) {

    /**
     * Returns the held rows of a store.
     *
     * @param inbox deliveries of the run, which name their rows
     * @param lastReport report of the last run, which names rows of earlier deliveries
     */
    public static HeldReport of(Snapshot snapshot, InboxReport inbox, LastReport lastReport) {
        Map<String, String> names = new HashMap<>(lastReport.names());
        names.putAll(inbox.names());
        return new HeldReport(DisputedRows.of(snapshot), HeldRows.of(snapshot, names));
    }

    HeldReport without(ErasedReferences references) {
        return new HeldReport(
                disputed, rows.stream().map(held -> held.without(references)).toList());
    }
}
