package org.mesinfos.pipelines.run.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.HeldEntry;
import org.mesinfos.pipelines.store.catalog.HeldReason;
import org.mesinfos.pipelines.store.catalog.HeldRowCount;
import org.mesinfos.pipelines.store.catalog.Snapshot;

/**
 * The disputed rows of an organisation: who held their reference at the time of the event is not proven.
 *
 * @param organisation id of the organisation
 * @param rows number of rows in the store
 * @param since earliest day since which an owner is not proven; empty if no date limits a dispute
 */
record DisputedRows(String organisation, long rows, String since) {

    /** Returns the disputed rows of a store, by organisation. */
    static List<DisputedRows> of(Snapshot snapshot) {
        Map<String, DisputedRows> byOrganisation = new TreeMap<>();
        for (HeldEntry held : snapshot.held().values()) {
            for (HeldRowCount count : held.counts()) {
                if (count.reason() == HeldReason.DISPUTED) {
                    String organisation = snapshot.delivery(count.delivery())
                            .map(DeliveryEntry::organisation)
                            .orElse("");
                    byOrganisation.merge(
                            organisation,
                            new DisputedRows(
                                    organisation,
                                    count.rows(),
                                    count.since().map(Object::toString).orElse("")),
                            DisputedRows::add);
                }
            }
        }
        return new ArrayList<>(byOrganisation.values());
    }

    private static DisputedRows add(DisputedRows one, DisputedRows other) {
        // The empty text, which no date limits, sorts first.
        return new DisputedRows(
                one.organisation,
                one.rows + other.rows,
                one.since.compareTo(other.since) <= 0 ? one.since : other.since);
    }
}
