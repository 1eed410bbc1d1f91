package org.mesinfos.pipelines.transforms;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.beam.sdk.transforms.PTransform;
import org.mesinfos.pipelines.dedup.DeduplicatedRecords;
import org.mesinfos.pipelines.dedup.RecordDeduplication;
import org.mesinfos.pipelines.rows.RowBatch;
import org.mesinfos.pipelines.rows.RowMode;
import org.mesinfos.pipelines.rows.RowOrigin;
import org.mesinfos.pipelines.store.catalog.PersonDeliveryCounts;
import org.mesinfos.pipelines.store.catalog.SnapshotSequence;
import org.mesinfos.pipelines.store.catalog.SourceName;
import org.mesinfos.records.Envelope;

/** Merges the rows of a person into one record for each real-world event, with every sighting of it. */
final class DeduplicateRecords extends PTransform<PersonStage<PersonRows>, PersonStage<PersonRecords>> {

    private static final long serialVersionUID = 1L;

    @Override
    public PersonStage<PersonRecords> expand(PersonStage<PersonRows> persons) {
        return persons.then(new FindEvents());
    }

    private record FindEvents() implements PersonStep<PersonRows, PersonRecords> {

        @Override
        public PersonRecords apply(PersonRows person, BucketContext bucket) {
            DeduplicatedRecords deduplicated = RecordDeduplication.of(person.rows(), bucket.horizon());
            deduplicated
                    .records()
                    .values()
                    .forEach(records -> records.forEach(record -> Envelope.setPersonId(record, person.personId())));
            TreeSet<SnapshotSequence> snapshots = new TreeSet<>();
            TreeSet<SourceName> sources = new TreeSet<>();
            for (RowBatch batch : person.rows().batches()) {
                RowOrigin origin = batch.getOrigin();
                sources.add(new SourceName(origin.getOrganisation(), origin.getConnector()));
                if (origin.getMode() == RowMode.SNAPSHOT && origin.getSequence() != null) {
                    snapshots.add(new SnapshotSequence(
                            origin.getOrganisation(), origin.getConnector(), origin.getSequence()));
                }
            }
            return new PersonRecords(
                    person.personId(),
                    person.file(),
                    deduplicated.records(),
                    deliveryCounts(deduplicated),
                    List.copyOf(snapshots),
                    List.copyOf(sources));
        }

        private static List<PersonDeliveryCounts> deliveryCounts(DeduplicatedRecords deduplicated) {
            List<PersonDeliveryCounts> counts = new ArrayList<>();
            deduplicated
                    .deliveries()
                    .forEach((delivery, count) -> counts.add(new PersonDeliveryCounts(
                            delivery.delivery(),
                            count.rows(),
                            count.retained(),
                            count.merged(),
                            count.superseded(),
                            count.copies(),
                            count.copied())));
            return counts;
        }
    }
}
