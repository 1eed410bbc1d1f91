package org.mesinfos.pipelines.transforms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.mesinfos.pipelines.dedup.DeduplicatedRecords;
import org.mesinfos.pipelines.dedup.RecordDeduplication;
import org.mesinfos.pipelines.elements.IdentityState;
import org.mesinfos.pipelines.elements.PersonRows;
import org.mesinfos.pipelines.rows.AcceptedRows;
import org.mesinfos.pipelines.rows.RowBatch;
import org.mesinfos.pipelines.rows.RowMode;
import org.mesinfos.pipelines.rows.RowOrigin;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.DeliveryCounts;
import org.mesinfos.pipelines.store.catalog.SnapshotSource;
import org.mesinfos.pipelines.store.catalog.SourceName;
import org.mesinfos.records.Envelope;

/** Turns all rows of a person into one record for each real-world event, with every sighting of it. */
final class DeduplicateRecords extends PTransform<PCollection<PersonRows>, PCollection<PersonRecords>> {

    private static final long serialVersionUID = 1L;

    private final PCollectionView<IdentityState> state;

    /** @param state tells which snapshots hold */
    DeduplicateRecords(PCollectionView<IdentityState> state) {
        this.state = state;
    }

    @Override
    public PCollection<PersonRecords> expand(PCollection<PersonRows> persons) {
        return persons.apply("FindEvents", ParDo.of(new FindEvents(state)).withSideInputs(state))
                .setCoder(new PersonRecordsCoder());
    }

    static final class FindEvents extends DoFn<PersonRows, PersonRecords> {

        private static final long serialVersionUID = 1L;

        private final PCollectionView<IdentityState> state;

        FindEvents(PCollectionView<IdentityState> state) {
            this.state = state;
        }

        @ProcessElement
        public void find(ProcessContext context) {
            PersonRows person = context.element();
            DeduplicatedRecords deduplicated = RecordDeduplication.of(
                    AcceptedRows.of(person.getBatches()),
                    IdentityQuestion.horizon(context.sideInput(state).getHorizon()));
            deduplicated
                    .records()
                    .values()
                    .forEach(records -> records.forEach(record -> Envelope.setPersonId(record, person.getPerson())));
            TreeSet<SnapshotSource> snapshots = new TreeSet<>();
            TreeSet<SourceName> sources = new TreeSet<>();
            for (RowBatch batch : person.getBatches()) {
                RowOrigin origin = batch.getOrigin();
                sources.add(new SourceName(origin.getOrganisation(), origin.getConnector()));
                if (origin.getMode() == RowMode.SNAPSHOT && origin.getSequence() != null) {
                    snapshots.add(
                            new SnapshotSource(origin.getOrganisation(), origin.getConnector(), origin.getSequence()));
                }
            }
            context.output(new PersonRecords(
                    person.getPerson(),
                    accepted(person),
                    deduplicated.records(),
                    counts(deduplicated),
                    List.copyOf(snapshots),
                    List.copyOf(sources)));
        }

        private static Optional<ContentFile> accepted(PersonRows person) {
            return person.getAcceptedPath() == null
                    ? Optional.empty()
                    : Optional.of(new ContentFile(
                            person.getAcceptedPath(), person.getAcceptedSha256(), person.getAcceptedBytes()));
        }

        private static List<DeliveryCounts> counts(DeduplicatedRecords deduplicated) {
            List<DeliveryCounts> counts = new ArrayList<>();
            deduplicated
                    .deliveries()
                    .forEach((delivery, count) -> counts.add(new DeliveryCounts(
                            delivery.delivery(), count.rows(), count.kept(), count.merged(), count.superseded())));
            return counts;
        }
    }
}
