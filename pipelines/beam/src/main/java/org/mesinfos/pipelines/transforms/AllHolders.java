package org.mesinfos.pipelines.transforms;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.worker.WorkerStore;

/** Transform that emits every holder of stored rows, by shard: all persons and all shards of held rows. */
final class AllHolders extends PTransform<PBegin, PCollection<KV<String, String>>> {

    private static final long serialVersionUID = 1L;

    /** Prefix of a shard of held rows, to distinguish it from a shard of persons. */
    private static final String HELD = "held ";

    private final WorkerStore store;

    AllHolders(WorkerStore store) {
        this.store = store;
    }

    @Override
    public PCollection<KV<String, String>> expand(PBegin begin) {
        List<String> shards = new ArrayList<>(store.snapshot().shards().keySet());
        store.snapshot().held().keySet().forEach(shard -> shards.add(HELD + shard));
        return begin.apply("Shards", Create.of(shards).withCoder(StringUtf8Coder.of()))
                .apply("NameHolders", ParDo.of(new NameHolders(store)))
                .setCoder(KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of()));
    }

    static final class NameHolders extends DoFn<String, KV<String, String>> {

        private static final long serialVersionUID = 1L;

        private final WorkerStore store;

        NameHolders(WorkerStore store) {
            this.store = store;
        }

        @ProcessElement
        public void name(@Element String shard, OutputReceiver<KV<String, String>> output) {
            if (shard.startsWith(HELD)) {
                output(HolderKey.heldShard(shard.substring(HELD.length())), output);
            } else {
                for (PersonEntry person : store.persons(shard)) {
                    output(HolderKey.person(person.personId()), output);
                }
            }
        }

        private static void output(String holder, OutputReceiver<KV<String, String>> output) {
            output.output(KV.of(HolderKey.shard(holder), holder));
        }
    }
}
