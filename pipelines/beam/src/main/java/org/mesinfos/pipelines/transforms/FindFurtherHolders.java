package org.mesinfos.pipelines.transforms;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Values;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.mesinfos.pipelines.elements.IdentityState;
import org.mesinfos.pipelines.identity.ChangedReferences;
import org.mesinfos.pipelines.store.catalog.HeldEntry;
import org.mesinfos.pipelines.store.catalog.StoreNames;
import org.mesinfos.pipelines.worker.WorkerStore;

/**
 * Transform that finds the holders with stored rows of references near whose change of holder this run adds or removes rows:
 * another report of the event of such a row may be among them.
 */
final class FindFurtherHolders extends PTransform<PCollection<String>, PCollection<KV<String, String>>> {

    private static final long serialVersionUID = 1L;

    private static final TupleTag<String> TOUCHED = new TupleTag<>() {};
    private static final TupleTag<String> KNOWN = new TupleTag<>() {};

    private final IdentityTableProvider tables;
    private final PCollectionView<IdentityState> identity;
    private final PCollection<KV<String, String>> known;

    /**
     * @param identity identity state of this run
     * @param known holders whose stored rows are attributed again in any case
     */
    FindFurtherHolders(
            IdentityTableProvider tables,
            PCollectionView<IdentityState> identity,
            PCollection<KV<String, String>> known) {
        this.tables = tables;
        this.identity = identity;
        this.known = known;
    }

    /** @param touched references of the rows, see {@link TouchedReference} */
    @Override
    public PCollection<KV<String, String>> expand(PCollection<String> touched) {
        return KeyedPCollectionTuple.of(TOUCHED, touched.apply("InOneGroup", inOneGroup()))
                .and(KNOWN, known.apply("KnownHolders", Values.create()).apply("KnownInOneGroup", inOneGroup()))
                .apply("Gather", CoGroupByKey.create())
                .apply("Find", ParDo.of(new Find(tables, identity)).withSideInputs(identity));
    }

    private static WithKeys<Integer, String> inOneGroup() {
        return WithKeys.<Integer, String>of(0).withKeyType(TypeDescriptors.integers());
    }

    static final class Find extends DoFn<KV<Integer, CoGbkResult>, KV<String, String>> {

        private static final long serialVersionUID = 1L;

        private final IdentityTableProvider tables;
        private final PCollectionView<IdentityState> identity;

        Find(IdentityTableProvider tables, PCollectionView<IdentityState> identity) {
            this.tables = tables;
            this.identity = identity;
        }

        @ProcessElement
        public void find(ProcessContext context) {
            Set<String> touched = new HashSet<>();
            context.element().getValue().getAll(TOUCHED).forEach(touched::add);
            if (touched.isEmpty()) {
                return;
            }
            ChangedReferences references = new ChangedReferences(tables.table(context.sideInput(identity)));
            touched.forEach(text -> TouchedReference.add(text, references));
            Set<String> known = new HashSet<>();
            context.element().getValue().getAll(KNOWN).forEach(known::add);
            WorkerStore store = tables.store();
            for (String person : references.persons()) {
                if (store.snapshot().shard(StoreNames.shardOf(person)).isPresent()) {
                    output(HolderKey.person(person), known, context);
                }
            }
            Set<String> digests = references.digests();
            for (HeldEntry held : store.snapshot().held().values()) {
                if (!Collections.disjoint(held.subjectDigests(), digests)) {
                    output(HolderKey.heldShard(held.shard()), known, context);
                }
            }
        }

        private static void output(String holder, Set<String> known, ProcessContext context) {
            if (known.add(holder)) {
                context.output(KV.of(HolderKey.shard(holder), holder));
            }
        }
    }
}
