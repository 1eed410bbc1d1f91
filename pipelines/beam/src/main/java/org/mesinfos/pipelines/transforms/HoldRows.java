package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.mesinfos.pipelines.attribution.HeldRowsSummary;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.elements.BlockCodec;
import org.mesinfos.pipelines.elements.HolderRows;
import org.mesinfos.pipelines.elements.IdentityState;
import org.mesinfos.pipelines.elements.RunFact;
import org.mesinfos.pipelines.rows.AcceptedRowFile;
import org.mesinfos.pipelines.rows.AcceptedRows;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.HeldEntry;
import org.mesinfos.pipelines.store.lookup.LookupDigests;
import org.mesinfos.pipelines.store.lookup.LookupIndex;
import org.mesinfos.pipelines.worker.WorkerStore;

/** Transform that stores the rows that cannot be attributed to a person yet, so that later evidence can release them. */
final class HoldRows extends PTransform<ResolvedRows, PCollection<RunFact>> {

    private static final long serialVersionUID = 1L;

    private final WorkerStore store;

    /** @param store store of the held rows */
    public HoldRows(WorkerStore store) {
        this.store = store;
    }

    @Override
    public PCollection<RunFact> expand(ResolvedRows resolved) {
        return resolved.heldBlocks()
                .apply("GatherShards", GroupByKey.create())
                .apply(
                        "KeepHeldRows",
                        ParDo.of(new StoreHeldRows(new IdentityTableProvider(store), resolved.identityView()))
                                .withSideInputs(resolved.identityView()));
    }

    static final class StoreHeldRows extends DoFn<KV<String, Iterable<Block<HolderRows>>>, RunFact> {

        private static final long serialVersionUID = 1L;

        private final IdentityTableProvider tables;
        private final PCollectionView<IdentityState> identityView;
        private transient BlockCodec<HolderRows> codec;

        StoreHeldRows(IdentityTableProvider tables, PCollectionView<IdentityState> identityView) {
            this.tables = tables;
            this.identityView = identityView;
        }

        @Setup
        public void setUp() {
            codec = new BlockCodec<>(HolderRows.class);
        }

        @ProcessElement
        public void store(ProcessContext context) throws IOException {
            String shard = context.element().getKey();
            RoutedRows gathered = Objects.requireNonNull(
                    RoutedRows.byHolder(codec, context.element().getValue()).get(shard),
                    "the rows of a shard have its key");
            WorkerStore store = tables.store();
            AcceptedRows rows =
                    gathered.mergeStored(store.snapshot().heldIn(shard).map(HeldEntry::file), store.content());
            context.output(
                    rows.isEmpty() ? RunFacts.released(shard) : held(shard, rows, context.sideInput(identityView)));
        }

        private RunFact held(String shard, AcceptedRows rows, IdentityState identity) throws IOException {
            HeldRowsSummary summary = HeldRowsSummary.of(rows, tables.owners(identity));
            ContentFile file = tables.store().content().writeHeld(shard, AcceptedRowFile.write(rows));
            LookupIndex index = LookupIndex.of(List.of(new LookupDigests(tables.key()).of(rows)));
            return RunFacts.held(tables.store()
                    .content()
                    .writeLookup(new HeldEntry(shard, file, summary.counts(), summary.subjectDigests()), index));
        }
    }
}
