package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.mesinfos.parquet.RecordFileWriter;
import org.mesinfos.pipelines.elements.HolderRows;
import org.mesinfos.pipelines.elements.IdentityState;
import org.mesinfos.pipelines.elements.PersonOutcome;
import org.mesinfos.pipelines.elements.RunFact;
import org.mesinfos.pipelines.identity.SnapshotHorizon;
import org.mesinfos.pipelines.store.BackgroundWriter;
import org.mesinfos.pipelines.store.BundleFileContent;
import org.mesinfos.pipelines.store.BundlePeriod;
import org.mesinfos.pipelines.store.ContentStore;
import org.mesinfos.pipelines.store.catalog.BundleFile;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.StoreNames;
import org.mesinfos.records.RecordType;

/**
 * Runs all steps for each person, writes the Parquet files of the bundles, and writes the shards that list them. The
 * files are unreferenced until the snapshot of the run is published.
 */
final class WriteBundles extends PTransform<PersonStage<PersonRecords>, PCollection<RunFact>> {

    private static final long serialVersionUID = 1L;

    private final WorkerStore store;
    private final PCollectionView<IdentityState> identity;

    /**
     * @param store store to write to
     * @param identity identity state with the snapshots that apply, as a side input
     */
    WriteBundles(WorkerStore store, PCollectionView<IdentityState> identity) {
        this.store = store;
        this.identity = identity;
    }

    @Override
    public PCollection<RunFact> expand(PersonStage<PersonRecords> persons) {
        PersonStep<RoutedPerson, PersonOutcome> steps = persons.steps().then(new WriteBundleFiles());
        return persons.personBuckets()
                .apply(
                        "RunPersonSteps",
                        ParDo.of(new RunPersonSteps(store, identity, steps)).withSideInputs(identity))
                .apply("GroupByShard", GroupByKey.create())
                .apply("WriteShards", ParDo.of(new WriteShard(store)));
    }

    /** Runs the steps for the persons of a bucket, one after the other. */
    static final class RunPersonSteps extends DoFn<KV<Integer, Iterable<byte[]>>, KV<String, PersonOutcome>> {

        private static final long serialVersionUID = 1L;

        private final WorkerStore store;
        private final PCollectionView<IdentityState> identity;
        private final PersonStep<RoutedPerson, PersonOutcome> steps;
        private final Counter bundles = Metrics.counter("bundles", "made");
        private transient BlockCodec<HolderRows> codec;
        private transient BackgroundWriter writes;

        RunPersonSteps(
                WorkerStore store,
                PCollectionView<IdentityState> identity,
                PersonStep<RoutedPerson, PersonOutcome> steps) {
            this.store = store;
            this.identity = identity;
            this.steps = steps;
        }

        @Setup
        public void setUp() {
            codec = new BlockCodec<>(HolderRows.class);
            writes = store.writes();
            steps.setUp();
        }

        @ProcessElement
        public void run(ProcessContext context) throws IOException {
            SnapshotHorizon horizon =
                    IdentityTableProvider.horizon(context.sideInput(identity).getHorizon());
            BucketContext bucket = new BucketContext(horizon, store.content().withBackgroundWriter(writes));
            PersonEntryCache stored = new PersonEntryCache(store);
            Map<String, RoutedRows> persons =
                    RoutedRows.byHolder(codec, context.element().getValue());
            for (Map.Entry<String, RoutedRows> person : persons.entrySet()) {
                PersonOutcome outcome =
                        steps.apply(new RoutedPerson(person.getKey(), person.getValue(), stored), bucket);
                bundles.inc();
                context.output(KV.of(StoreNames.shardOf(person.getKey()), outcome));
            }
            writes.flush();
        }

        @Teardown
        public void tearDown() {
            steps.tearDown();
            writes.close();
        }
    }

    private static final class WriteBundleFiles implements PersonStep<PersonRecords, PersonOutcome> {

        private static final long serialVersionUID = 1L;

        @SuppressWarnings("NullAway.Init") // setUp() precedes apply().
        private transient RecordFileWriter writer;

        @Override
        public void setUp() {
            writer = new RecordFileWriter();
        }

        @Override
        public void tearDown() {
            writer.close();
        }

        @Override
        public PersonOutcome apply(PersonRecords person, BucketContext bucket) throws IOException {
            PersonOutcome.Builder outcome = PersonOutcome.newBuilder().setPerson(person.personId());
            if (person.acceptedRows().isPresent()) {
                outcome.setEntry(
                        ByteBuffer.wrap(entry(person, person.acceptedRows().get(), bucket.content())
                                .toJson()));
            }
            return outcome.build();
        }

        private PersonEntry entry(PersonRecords person, ContentFile accepted, ContentStore store) throws IOException {
            List<BundleFile> files = new ArrayList<>();
            for (Map.Entry<RecordType, List<SpecificRecord>> records :
                    person.records().entrySet()) {
                files.add(store.writeBundleFile(person.personId(), content(records.getKey(), records.getValue())));
            }
            return new PersonEntry(
                    person.personId(), accepted, files, person.counts(), person.snapshotSources(), person.sources());
        }

        private BundleFileContent content(RecordType type, List<SpecificRecord> records) {
            return new BundleFileContent(
                    type.fileName(),
                    type.schema(),
                    writer.write(type, records),
                    records.size(),
                    BundlePeriod.of(type, records));
        }
    }

    /** Merges the changed entries of a shard into those of earlier runs, and writes the shard. */
    static final class WriteShard extends DoFn<KV<String, Iterable<PersonOutcome>>, RunFact> {

        private static final long serialVersionUID = 1L;

        private final WorkerStore store;

        WriteShard(WorkerStore store) {
            this.store = store;
        }

        @ProcessElement
        public void write(@Element KV<String, Iterable<PersonOutcome>> shard, OutputReceiver<RunFact> output)
                throws IOException {
            Map<String, PersonEntry> earlier = new TreeMap<>();
            store.persons(shard.getKey()).forEach(entry -> earlier.put(entry.personId(), entry));
            Map<String, PersonEntry> now = new TreeMap<>(earlier);
            long written = 0;
            for (PersonOutcome outcome : shard.getValue()) {
                if (outcome.getEntry() == null) {
                    now.remove(outcome.getPerson());
                } else {
                    PersonEntry entry = PersonEntry.fromJson(outcome.getEntry().array());
                    PersonEntry before = now.put(outcome.getPerson(), entry);
                    written += before != null && before.bundleHash().equals(entry.bundleHash()) ? 0 : 1;
                }
            }
            output.output(
                    RunFacts.shard(store.content().writeShard(shard.getKey(), List.copyOf(now.values())), written));
        }
    }
}
