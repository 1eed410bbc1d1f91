package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.util.Map;
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
            AcceptedRows rows = gathered.joined(stored.find(personId).map(PersonEntry::accepted), store.content());
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
}
