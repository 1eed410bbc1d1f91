package org.mesinfos.pipelines.bundles;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.mesinfos.pipelines.dedup.ClaimAuthority;
import org.mesinfos.pipelines.dedup.DeduplicatedRecords;
import org.mesinfos.pipelines.dedup.RecordDeduplication;
import org.mesinfos.pipelines.identity.SnapshotHorizon;
import org.mesinfos.pipelines.rows.AcceptedRows;
import org.mesinfos.pipelines.rows.RowBatch;
import org.mesinfos.pipelines.rows.RowHandover;
import org.mesinfos.pipelines.rows.RowMode;
import org.mesinfos.pipelines.store.catalog.PersonDeliveryCounts;
import org.mesinfos.pipelines.store.catalog.SnapshotSequence;
import org.mesinfos.pipelines.store.catalog.SourceName;
import org.mesinfos.records.Envelope;

/** Merging of the rows of a person into one record for each real-world event, with every sighting of it. Stateless. */
public final class PersonDeduplication {

    private PersonDeduplication() {}

    /**
     * Returns the records of a person, each with the person id.
     *
     * @param rows all accepted rows of the person
     * @param horizon the snapshots that apply
     * @param authority what organisations may decide about each other's records
     */
    public static PersonRecords deduplicate(
            String personId, AcceptedRows rows, SnapshotHorizon horizon, ClaimAuthority authority) {
        return deduplicate(personId, new RowHandover(rows), horizon, authority);
    }

    /**
     * Returns the records of a person, each with the person id, and takes the rows, so that their memory is freed while the
     * records are built.
     *
     * @param rows all accepted rows of the person
     * @param horizon the snapshots that apply
     * @param authority what organisations may decide about each other's records
     */
    public static PersonRecords deduplicate(
            String personId, RowHandover rows, SnapshotHorizon horizon, ClaimAuthority authority) {
        TreeSet<SnapshotSequence> snapshots = new TreeSet<>();
        TreeSet<SourceName> sources = new TreeSet<>();
        rows.rows().batches().stream().map(RowBatch::getOrigin).forEach(origin -> {
            sources.add(new SourceName(origin.getOrganisation(), origin.getConnector()));
            if (origin.getMode() == RowMode.SNAPSHOT && origin.getSequence() != null) {
                snapshots.add(
                        new SnapshotSequence(origin.getOrganisation(), origin.getConnector(), origin.getSequence()));
            }
        });
        DeduplicatedRecords deduplicated = RecordDeduplication.of(rows, horizon, authority);
        deduplicated
                .records()
                .values()
                .forEach(records -> records.forEach(record -> Envelope.setPersonId(record, personId)));
        return new PersonRecords(
                personId,
                deduplicated.records(),
                deliveryCounts(deduplicated),
                List.copyOf(snapshots),
                List.copyOf(sources));
    }

    private static List<PersonDeliveryCounts> deliveryCounts(DeduplicatedRecords deduplicated) {
        List<PersonDeliveryCounts> counts = new ArrayList<>();
        deduplicated
                .counts()
                .forEach((type, deliveries) ->
                        deliveries.forEach((delivery, count) -> counts.add(new PersonDeliveryCounts(
                                delivery.delivery(),
                                type.fileName(),
                                count.rows(),
                                count.retained(),
                                count.merged(),
                                count.superseded(),
                                count.copies(),
                                count.copied(),
                                count.foreign(),
                                count.borrowed(),
                                count.borrowedSuperseded()))));
        return counts;
    }
}
