package org.mesinfos.pipelines.transforms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.elements.BlockCodec;
import org.mesinfos.pipelines.elements.HolderRows;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.worker.WorkerStore;

/**
 * Transform that emits all stored persons, without rows, if the rules and tables of derived values have changed since
 * the published snapshot; otherwise emits nothing.
 */
final class SelectPersonsToRederive extends PTransform<PBegin, PCollection<KV<Integer, Block<HolderRows>>>> {

    private static final long serialVersionUID = 1L;

    private final WorkerStore store;
    private final String derivation;
    private final int buckets;

    /**
     * @param store store of the persons
     * @param derivation fingerprint of the rules and tables of this run
     * @param buckets number of buckets of persons
     */
    SelectPersonsToRederive(WorkerStore store, String derivation, int buckets) {
        this.store = store;
        this.derivation = derivation;
        this.buckets = buckets;
    }

    @Override
    public PCollection<KV<Integer, Block<HolderRows>>> expand(PBegin begin) {
        boolean isUnchanged = store.snapshot().derivation().equals(Optional.of(derivation));
        List<String> shards =
                isUnchanged ? List.of() : List.copyOf(store.snapshot().shards().keySet());
        return begin.apply("UnderivedShards", Create.of(shards).withCoder(StringUtf8Coder.of()))
                .apply("NamePersons", ParDo.of(new ListShardPersons(store, buckets)));
    }

    /** Step that emits the persons of a shard as one block for each bucket. */
    static final class ListShardPersons extends DoFn<String, KV<Integer, Block<HolderRows>>> {

        private static final long serialVersionUID = 1L;

        private final WorkerStore store;
        private final int buckets;
        private transient BlockCodec<HolderRows> codec;

        ListShardPersons(WorkerStore store, int buckets) {
            this.store = store;
            this.buckets = buckets;
        }

        @Setup
        public void setUp() {
            codec = new BlockCodec<>(HolderRows.class);
        }

        @ProcessElement
        public void list(@Element String shard, OutputReceiver<KV<Integer, Block<HolderRows>>> output) {
            TreeMap<Integer, List<HolderRows>> blocks = new TreeMap<>();
            for (PersonEntry person : store.persons(shard)) {
                blocks.computeIfAbsent(PersonBuckets.of(person.personId(), buckets), bucket -> new ArrayList<>())
                        .add(new HolderRows(person.personId(), false, List.of()));
            }
            blocks.forEach((bucket, persons) -> output.output(KV.of(bucket, codec.encode(persons))));
        }
    }
}
