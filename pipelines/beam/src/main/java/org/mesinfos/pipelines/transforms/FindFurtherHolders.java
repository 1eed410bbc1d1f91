package org.mesinfos.pipelines.transforms;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.mesinfos.pipelines.elements.IdentityState;
import org.mesinfos.pipelines.identity.ChangedReferences;
import org.mesinfos.pipelines.store.catalog.HeldEntry;
import org.mesinfos.pipelines.store.catalog.StoreNames;
import org.mesinfos.pipelines.worker.WorkerStore;

/**
 * Transform that finds the holders with stored rows of references near whose change of holder this run adds or removes rows:
 * another report of the event of such a row may be among them.
 */
final class FindFurtherHolders extends PTransform<PCollection<KV<String, String>>, PCollection<KV<String, String>>> {

    private static final long serialVersionUID = 1L;

    private static final TupleTag<String> FOUND = new TupleTag<>() {};
    private static final TupleTag<String> KNOWN = new TupleTag<>() {};

    private final IdentityTableProvider tables;
    private final PCollectionView<IdentityState> identity;
    private final PCollectionView<List<String>> touched;

    /**
     * @param identity identity state of this run
     * @param touched references of the rows, see {@link TouchedReference}
     */
    FindFurtherHolders(
            IdentityTableProvider tables,
            PCollectionView<IdentityState> identity,
            PCollectionView<List<String>> touched) {
        this.tables = tables;
        this.identity = identity;
        this.touched = touched;
    }

    /** @param known holders whose stored rows are attributed again in any case, by shard */
    @Override
    public PCollection<KV<String, String>> expand(PCollection<KV<String, String>> known) {
        PCollection<KV<String, String>> found = known.getPipeline()
                .apply("Start", Create.of(List.of(0)))
                .apply("Find", ParDo.of(new Find(tables, identity, touched)).withSideInputs(identity, touched))
                .setCoder(known.getCoder());
        return KeyedPCollectionTuple.of(FOUND, found)
                .and(KNOWN, known)
                .apply("Gather", CoGroupByKey.create())
                .apply("LeaveOutKnown", ParDo.of(new LeaveOutKnown()));
    }

    /** Step that finds the holders, also those that are known. */
    static final class Find extends DoFn<Integer, KV<String, String>> {

        private static final long serialVersionUID = 1L;

        private final IdentityTableProvider tables;
        private final PCollectionView<IdentityState> identity;
        private final PCollectionView<List<String>> touched;

        Find(
                IdentityTableProvider tables,
                PCollectionView<IdentityState> identity,
                PCollectionView<List<String>> touched) {
            this.tables = tables;
            this.identity = identity;
            this.touched = touched;
        }

        @ProcessElement
        public void find(ProcessContext context) {
            Set<String> texts = new HashSet<>(context.sideInput(touched));
            if (texts.isEmpty()) {
                return;
            }
            ChangedReferences references = new ChangedReferences(tables.table(context.sideInput(identity)));
            texts.forEach(text -> TouchedReference.add(text, references));
            WorkerStore store = tables.store();
            for (String person : references.persons()) {
                if (store.snapshot().shard(StoreNames.shardOf(person)).isPresent()) {
                    output(HolderKey.person(person), context);
                }
            }
            Set<String> digests = references.digests();
            for (HeldEntry held : store.snapshot().held().values()) {
                if (!Collections.disjoint(held.subjectDigests(), digests)) {
                    output(HolderKey.heldShard(held.shard()), context);
                }
            }
        }

        private static void output(String holder, ProcessContext context) {
            context.output(KV.of(HolderKey.shard(holder), holder));
        }
    }

    /** Step that emits those holders of a shard that are not known, each once. */
    static final class LeaveOutKnown extends DoFn<KV<String, CoGbkResult>, KV<String, String>> {

        private static final long serialVersionUID = 1L;

        @ProcessElement
        public void leaveOut(@Element KV<String, CoGbkResult> shard, OutputReceiver<KV<String, String>> output) {
            Set<String> further = new TreeSet<>();
            shard.getValue().getAll(FOUND).forEach(further::add);
            if (!further.isEmpty()) {
                shard.getValue().getAll(KNOWN).forEach(further::remove);
            }
            further.forEach(holder -> output.output(KV.of(shard.getKey(), holder)));
        }
    }
}
