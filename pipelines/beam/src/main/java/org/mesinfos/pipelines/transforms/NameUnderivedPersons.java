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
import org.mesinfos.pipelines.elements.HolderRows;
import org.mesinfos.pipelines.store.catalog.PersonEntry;

/**
 * Names everyone in the store, without rows, when the rules and tables from which derived values follow are not those of
 * the bundles that hold; otherwise nobody.
 */
final class NameUnderivedPersons extends PTransform<PBegin, PCollection<KV<Integer, byte[]>>> {

    private static final long serialVersionUID = 1L;

    private final WorkerStore store;
    private final String derivation;
    private final int buckets;

    /**
     * @param store whose people are named
     * @param derivation fingerprint of the rules and tables of this run
     * @param buckets into how many groups of persons they are spread
     */
    NameUnderivedPersons(WorkerStore store, String derivation, int buckets) {
        this.store = store;
        this.derivation = derivation;
        this.buckets = buckets;
    }

    @Override
    public PCollection<KV<Integer, byte[]>> expand(PBegin begin) {
        boolean asBefore = store.snapshot().derivation().equals(Optional.of(derivation));
        List<String> shards =
                asBefore ? List.of() : List.copyOf(store.snapshot().shards().keySet());
        return begin.apply("UnderivedShards", Create.of(shards).withCoder(StringUtf8Coder.of()))
                .apply("NamePersons", ParDo.of(new NamePersons(store, buckets)));
    }

    /** The people of a shard, one block for each bucket. */
    static final class NamePersons extends DoFn<String, KV<Integer, byte[]>> {

        private static final long serialVersionUID = 1L;

        private final WorkerStore store;
        private final int buckets;
        private transient BlockCompression<HolderRows> compression;

        NamePersons(WorkerStore store, int buckets) {
            this.store = store;
            this.buckets = buckets;
        }

        @Setup
        public void setUp() {
            compression = new BlockCompression<>(HolderRows.class);
        }

        @ProcessElement
        public void name(@Element String shard, OutputReceiver<KV<Integer, byte[]>> output) {
            TreeMap<Integer, List<HolderRows>> blocks = new TreeMap<>();
            for (PersonEntry person : store.persons(shard)) {
                blocks.computeIfAbsent(Buckets.of(person.personId(), buckets), bucket -> new ArrayList<>())
                        .add(new HolderRows(person.personId(), false, List.of()));
            }
            blocks.forEach((bucket, persons) -> output.output(KV.of(bucket, compression.compress(persons))));
        }
    }
}
