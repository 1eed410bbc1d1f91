package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.mesinfos.pipelines.elements.HolderRows;
import org.mesinfos.pipelines.elements.IdentityState;
import org.mesinfos.pipelines.elements.RunFact;
import org.mesinfos.pipelines.identity.IdentityTable;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.identity.RowAttribution;
import org.mesinfos.pipelines.identity.SubjectDigest;
import org.mesinfos.pipelines.rows.AcceptedRow;
import org.mesinfos.pipelines.rows.AcceptedRowFile;
import org.mesinfos.pipelines.rows.AcceptedRows;
import org.mesinfos.pipelines.store.catalog.HeldEntry;
import org.mesinfos.pipelines.store.catalog.HeldReason;
import org.mesinfos.pipelines.store.catalog.HeldRowCount;

/** Stores the rows that no person can be given yet, so that later evidence can release them. */
public final class HoldRows extends PTransform<ResolvedRows, PCollection<RunFact>> {

    private static final long serialVersionUID = 1L;

    private final WorkerStore store;
    private final PersonKey key;

    /**
     * @param store store of the held rows
     * @param key person key of the run
     */
    public HoldRows(WorkerStore store, PersonKey key) {
        this.store = store;
        this.key = key;
    }

    @Override
    public PCollection<RunFact> expand(ResolvedRows resolved) {
        return resolved.heldBlocks()
                .apply("GatherShards", GroupByKey.create())
                .apply(
                        "KeepHeldRows",
                        ParDo.of(new StoreHeldRows(new IdentityTableProvider(store, key), resolved.identityView()))
                                .withSideInputs(resolved.identityView()));
    }

    static final class StoreHeldRows extends DoFn<KV<String, Iterable<byte[]>>, RunFact> {

        private static final long serialVersionUID = 1L;

        private record CountKey(String delivery, HeldReason reason) implements Comparable<CountKey> {
            @Override
            public int compareTo(CountKey other) {
                int byDelivery = delivery.compareTo(other.delivery);
                return byDelivery != 0 ? byDelivery : reason.compareTo(other.reason);
            }
        }

        private final IdentityTableProvider tables;
        private final PCollectionView<IdentityState> identityView;
        private transient BlockCodec<HolderRows> codec;

        StoreHeldRows(IdentityTableProvider question, PCollectionView<IdentityState> state) {
            this.tables = question;
            this.identityView = state;
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
            IdentityTable table = tables.table(identity);
            Map<CountKey, Long> counts = new TreeMap<>();
            TreeSet<String> digests = new TreeSet<>();
            rows.stream().forEach(row -> {
                String organisation = row.origin().getOrganisation();
                digests.add(SubjectDigest.of(organisation, row.subject()));
                counts.merge(new CountKey(row.origin().getDelivery(), reason(table, row)), 1L, Long::sum);
            });
            List<HeldRowCount> heldCounts = new ArrayList<>();
            counts.forEach(
                    (count, number) -> heldCounts.add(new HeldRowCount(count.delivery(), count.reason(), number)));
            return RunFacts.held(new HeldEntry(
                    shard,
                    tables.store().content().writeHeld(shard, AcceptedRowFile.write(rows)),
                    heldCounts,
                    List.copyOf(digests)));
        }

        private static HeldReason reason(IdentityTable table, AcceptedRow row) {
            return table.resolve(row.origin().getOrganisation(), row.subject()) instanceof RowAttribution.Withheld
                    ? HeldReason.WITHHELD
                    : HeldReason.UNATTRIBUTED;
        }
    }
}
