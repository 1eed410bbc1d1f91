package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.util.Optional;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.mesinfos.pipelines.identity.SnapshotHorizon;
import org.mesinfos.pipelines.rows.AcceptedFile;
import org.mesinfos.pipelines.rows.AcceptedRows;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.PersonEntry;

/** Joins the new rows of each person with those of earlier runs, and keeps all of them in the store. */
final class GatherPersons extends PTransform<ResolvedRows, PersonWork<PersonRows>> {

    private static final long serialVersionUID = 1L;

    private final WorkerStore store;

    /** @param store where earlier rows lie and all rows are kept */
    GatherPersons(WorkerStore store) {
        this.store = store;
    }

    @Override
    public PersonWork<PersonRows> expand(ResolvedRows resolved) {
        return new PersonWork<>(
                resolved.persons().apply("GatherBuckets", GroupByKey.create()), new JoinEarlierRows(store));
    }

    private record JoinEarlierRows(WorkerStore store) implements PersonStep<GatheredPerson, PersonRows> {

        @Override
        public PersonRows apply(GatheredPerson person, SnapshotHorizon horizon) throws IOException {
            Optional<ContentFile> earlier =
                    person.stored().find(person.personId()).map(PersonEntry::accepted);
            AcceptedRows rows = person.rows().joined(earlier, store.content());
            Optional<ContentFile> accepted = rows.isEmpty()
                    ? Optional.empty()
                    : Optional.of(store.content().writeAccepted(person.personId(), AcceptedFile.write(rows)));
            return new PersonRows(person.personId(), rows, accepted);
        }
    }
}
