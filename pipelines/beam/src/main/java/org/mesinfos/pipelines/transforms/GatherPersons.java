package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.util.Optional;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.mesinfos.pipelines.rows.AcceptedFile;
import org.mesinfos.pipelines.rows.AcceptedRows;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.PersonEntry;

/**
 * Joins the new rows of each person with those of earlier runs, and keeps all of them in the store.
 *
 * <p>Persons of whom nothing new came are gathered as well when what is derived of them would be other than it was.
 */
final class GatherPersons extends PTransform<ResolvedRows, PersonWork<PersonRows>> {

    private static final long serialVersionUID = 1L;

    private final WorkerStore store;
    private final String derivation;
    private final int buckets;

    /**
     * @param store where earlier rows lie and all rows are kept
     * @param derivation fingerprint of the rules and tables from which derived values follow
     * @param buckets into how many groups of persons the rows are spread
     */
    GatherPersons(WorkerStore store, String derivation, int buckets) {
        this.store = store;
        this.derivation = derivation;
        this.buckets = buckets;
    }

    @Override
    public PersonWork<PersonRows> expand(ResolvedRows resolved) {
        PCollection<KV<Integer, byte[]>> underived =
                resolved.getPipeline().apply("NameUnderived", new NameUnderivedPersons(store, derivation, buckets));
        return new PersonWork<>(
                PCollectionList.of(resolved.persons())
                        .and(underived)
                        .apply("AllPersons", Flatten.pCollections())
                        .apply("GatherBuckets", GroupByKey.create()),
                new JoinEarlierRows());
    }

    private record JoinEarlierRows() implements PersonStep<GatheredPerson, PersonRows> {

        @Override
        public PersonRows apply(GatheredPerson person, BucketContext bucket) throws IOException {
            Optional<ContentFile> earlier =
                    person.stored().find(person.personId()).map(PersonEntry::accepted);
            AcceptedRows rows = person.rows().joined(earlier, bucket.content());
            Optional<ContentFile> accepted = rows.isEmpty()
                    ? Optional.empty()
                    : Optional.of(bucket.content().writeAccepted(person.personId(), AcceptedFile.write(rows)));
            return new PersonRows(person.personId(), rows, accepted);
        }
    }
}
