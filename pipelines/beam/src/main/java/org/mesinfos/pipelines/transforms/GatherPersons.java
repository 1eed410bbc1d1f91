package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.util.Optional;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.mesinfos.pipelines.rows.AcceptedRowFile;
import org.mesinfos.pipelines.rows.AcceptedRows;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.PersonEntry;

/**
 * Merges the new rows of each person with those of earlier runs, and writes them all to the store.
 *
 * <p>If the rules of derived values have changed, includes all stored persons, also those without new rows.
 */
final class GatherPersons extends PTransform<ResolvedRows, PersonStage<PersonRows>> {

    private static final long serialVersionUID = 1L;

    private final WorkerStore store;
    private final String derivation;
    private final int buckets;

    /**
     * @param store store of the earlier rows and of the result
     * @param derivation fingerprint of the rules and tables that derived values depend on
     * @param buckets number of buckets of persons
     */
    GatherPersons(WorkerStore store, String derivation, int buckets) {
        this.store = store;
        this.derivation = derivation;
        this.buckets = buckets;
    }

    @Override
    public PersonStage<PersonRows> expand(ResolvedRows resolved) {
        PCollection<KV<Integer, byte[]>> underived =
                resolved.getPipeline().apply("NameUnderived", new SelectPersonsToRederive(store, derivation, buckets));
        return new PersonStage<>(
                PCollectionList.of(resolved.personBlocks())
                        .and(underived)
                        .apply("AllPersons", Flatten.pCollections())
                        .apply("GatherBuckets", GroupByKey.create()),
                new MergeStoredRows());
    }

    private record MergeStoredRows() implements PersonStep<RoutedPerson, PersonRows> {

        @Override
        public PersonRows apply(RoutedPerson person, BucketContext bucket) throws IOException {
            Optional<ContentFile> earlier =
                    person.stored().find(person.personId()).map(PersonEntry::accepted);
            AcceptedRows rows = person.rows().mergeStored(earlier, bucket.content());
            Optional<ContentFile> accepted = rows.isEmpty()
                    ? Optional.empty()
                    : Optional.of(bucket.content().writeAccepted(person.personId(), AcceptedRowFile.write(rows)));
            return new PersonRows(person.personId(), rows, accepted);
        }
    }
}
