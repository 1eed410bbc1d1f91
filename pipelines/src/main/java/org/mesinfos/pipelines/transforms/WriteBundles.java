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
import org.mesinfos.pipelines.bundle.BundlePeriod;
import org.mesinfos.pipelines.bundle.RecordFileWriter;
import org.mesinfos.pipelines.elements.PersonOutcome;
import org.mesinfos.pipelines.elements.RunFact;
import org.mesinfos.pipelines.store.BundleContent;
import org.mesinfos.pipelines.store.catalog.BundleFile;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.StoreNames;
import org.mesinfos.records.RecordType;

/**
 * Writes the Parquet files of each person and the manifests that name them. Nothing refers to any of it until the run
 * is closed and its snapshot published.
 */
final class WriteBundles extends PTransform<PCollection<PersonRecords>, PCollection<RunFact>> {

    private static final long serialVersionUID = 1L;

    private final WorkerStore store;

    /** @param store where bundles go */
    WriteBundles(WorkerStore store) {
        this.store = store;
    }

    @Override
    public PCollection<RunFact> expand(PCollection<PersonRecords> persons) {
        return persons.apply("WriteFiles", ParDo.of(new WriteFiles(store)))
                .apply("GatherShards", GroupByKey.create())
                .apply("WriteShards", ParDo.of(new WriteShard(store)));
    }

    static final class WriteFiles extends DoFn<PersonRecords, KV<String, PersonOutcome>> {

        private static final long serialVersionUID = 1L;

        private final WorkerStore store;
        private final Counter bundles = Metrics.counter("bundles", "made");
        private transient RecordFileWriter writer;

        WriteFiles(WorkerStore store) {
            this.store = store;
        }

        @Setup
        public void setUp() {
            writer = new RecordFileWriter();
        }

        @ProcessElement
        public void write(@Element PersonRecords person, OutputReceiver<KV<String, PersonOutcome>> output)
                throws IOException {
            PersonOutcome.Builder outcome = PersonOutcome.newBuilder().setPerson(person.personId());
            if (person.accepted().isPresent()) {
                List<BundleFile> files = new ArrayList<>();
                for (Map.Entry<RecordType, List<SpecificRecord>> records :
                        person.records().entrySet()) {
                    files.add(store.content()
                            .writeBundle(person.personId(), content(records.getKey(), records.getValue())));
                }
                PersonEntry entry = new PersonEntry(
                        person.personId(),
                        person.accepted().get(),
                        files,
                        person.counts(),
                        person.snapshotSources(),
                        person.sources());
                outcome.setEntry(ByteBuffer.wrap(entry.toJson()));
            }
            bundles.inc();
            output.output(KV.of(StoreNames.shardOf(person.personId()), outcome.build()));
        }

        private BundleContent content(RecordType type, List<SpecificRecord> records) {
            return new BundleContent(
                    type.fileName(),
                    type.schema(),
                    writer.write(type, records),
                    records.size(),
                    BundlePeriod.of(type, records));
        }
    }

    /** The people of a shard who have news, over those of earlier runs. */
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
