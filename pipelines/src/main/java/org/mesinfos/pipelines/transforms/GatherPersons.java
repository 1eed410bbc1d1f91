package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.mesinfos.pipelines.elements.HolderRows;
import org.mesinfos.pipelines.elements.PersonRows;
import org.mesinfos.pipelines.rows.AcceptedFile;
import org.mesinfos.pipelines.rows.AcceptedRows;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.StoreNames;

/** Joins the new rows of each person with those of earlier runs, and keeps all of them in the store. */
public final class GatherPersons extends PTransform<ResolvedRows, PCollection<PersonRows>> {

    private static final long serialVersionUID = 1L;

    private final WorkerStore store;

    /** @param store where earlier rows lie and all rows are kept */
    public GatherPersons(WorkerStore store) {
        this.store = store;
    }

    @Override
    public PCollection<PersonRows> expand(ResolvedRows resolved) {
        return resolved.persons()
                .apply("GatherBuckets", GroupByKey.create())
                .apply("JoinEarlierRows", ParDo.of(new JoinEarlierRows(store)));
    }

    static final class JoinEarlierRows extends DoFn<KV<Integer, Iterable<byte[]>>, PersonRows> {

        private static final long serialVersionUID = 1L;

        private final WorkerStore store;
        private transient BlockCompression<HolderRows> compression;

        JoinEarlierRows(WorkerStore store) {
            this.store = store;
        }

        @Setup
        public void setUp() {
            compression = new BlockCompression<>(HolderRows.class);
        }

        @ProcessElement
        public void join(@Element KV<Integer, Iterable<byte[]>> bucket, OutputReceiver<PersonRows> output)
                throws IOException {
            StoredPersons stored = new StoredPersons(store);
            for (Map.Entry<String, GatheredRows> person :
                    GatheredRows.byHolder(compression, bucket.getValue()).entrySet()) {
                output.output(personRows(person.getKey(), person.getValue(), stored));
            }
        }

        private PersonRows personRows(String personId, GatheredRows gathered, StoredPersons stored) throws IOException {
            Optional<PersonEntry> earlier = stored.find(personId);
            AcceptedRows rows = AcceptedRows.of(gathered.batches());
            if (!gathered.moved() && earlier.isPresent()) {
                rows = AcceptedFile.read(store.content().read(earlier.get().accepted()))
                        .merge(rows);
            }
            PersonRows.Builder builder =
                    PersonRows.newBuilder().setPerson(personId).setBatches(rows.batches());
            if (!rows.isEmpty()) {
                ContentFile accepted = store.content().writeAccepted(personId, AcceptedFile.write(rows));
                builder.setAcceptedPath(accepted.path())
                        .setAcceptedSha256(accepted.sha256())
                        .setAcceptedBytes(accepted.bytes());
            }
            return builder.build();
        }
    }

    /** The entries of the shards that a bucket touches, read once each: a bucket holds few shards. */
    private static final class StoredPersons {

        private final WorkerStore store;
        private final Map<String, Map<String, PersonEntry>> shards = new TreeMap<>();

        StoredPersons(WorkerStore store) {
            this.store = store;
        }

        Optional<PersonEntry> find(String personId) {
            String shard = StoreNames.shardOf(personId);
            return Optional.ofNullable(
                    shards.computeIfAbsent(shard, this::entries).get(personId));
        }

        private Map<String, PersonEntry> entries(String shard) {
            Map<String, PersonEntry> entries = new TreeMap<>();
            store.persons(shard).forEach(entry -> entries.put(entry.personId(), entry));
            return entries;
        }
    }
}
