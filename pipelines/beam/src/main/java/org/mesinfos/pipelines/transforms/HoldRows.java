package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.mesinfos.pipelines.identity.Attribution;
import org.mesinfos.pipelines.identity.IdentityTable;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.identity.SubjectDigest;
import org.mesinfos.pipelines.rows.AcceptedFile;
import org.mesinfos.pipelines.rows.AcceptedRow;
import org.mesinfos.pipelines.rows.AcceptedRows;
import org.mesinfos.pipelines.store.catalog.HeldCounts;
import org.mesinfos.pipelines.store.catalog.HeldEntry;
import org.mesinfos.pipelines.store.catalog.HeldReason;

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
        return resolved.held()
                .apply("GatherShards", GroupByKey.create())
                .apply(
                        "KeepHeldRows",
                        ParDo.of(new KeepHeldRows(new IdentityQuestion(store, key), resolved.identityView()))
                                .withSideInputs(resolved.identityView()));
    }

    static final class KeepHeldRows extends DoFn<KV<String, Iterable<byte[]>>, RunFact> {

        private static final long serialVersionUID = 1L;

        private record Count(String delivery, HeldReason reason) implements Comparable<Count> {
            @Override
            public int compareTo(Count other) {
                int byDelivery = delivery.compareTo(other.delivery);
                return byDelivery != 0 ? byDelivery : reason.compareTo(other.reason);
            }
        }

        private final IdentityQuestion question;
        private final PCollectionView<IdentityState> state;
        private transient BlockCompression<HolderRows> compression;

        KeepHeldRows(IdentityQuestion question, PCollectionView<IdentityState> state) {
            this.question = question;
            this.state = state;
        }

        @Setup
        public void setUp() {
            compression = new BlockCompression<>(HolderRows.class);
        }

        @ProcessElement
        public void keep(ProcessContext context) throws IOException {
            String shard = context.element().getKey();
            GatheredRows gathered = GatheredRows.byHolder(
                            compression, context.element().getValue())
                    .get(shard);
            WorkerStore store = question.store();
            AcceptedRows rows = gathered.joined(store.snapshot().heldIn(shard).map(HeldEntry::file), store.content());
            context.output(rows.isEmpty() ? RunFacts.released(shard) : held(shard, rows, context.sideInput(state)));
        }

        private RunFact held(String shard, AcceptedRows rows, IdentityState identity) throws IOException {
            IdentityTable table = question.table(identity);
            Map<Count, Long> counts = new TreeMap<>();
            TreeSet<String> digests = new TreeSet<>();
            rows.stream().forEach(row -> {
                String organisation = row.origin().getOrganisation();
                digests.add(SubjectDigest.of(organisation, row.subject()));
                counts.merge(new Count(row.origin().getDelivery(), reason(table, row)), 1L, Long::sum);
            });
            List<HeldCounts> heldCounts = new ArrayList<>();
            counts.forEach((count, number) -> heldCounts.add(new HeldCounts(count.delivery(), count.reason(), number)));
            return RunFacts.held(new HeldEntry(
                    shard,
                    question.store().content().writeHeld(shard, AcceptedFile.write(rows)),
                    heldCounts,
                    List.copyOf(digests)));
        }

        private static HeldReason reason(IdentityTable table, AcceptedRow row) {
            return table.resolve(row.origin().getOrganisation(), row.subject()) instanceof Attribution.Shared
                    ? HeldReason.WITHHELD
                    : HeldReason.UNATTRIBUTED;
        }
    }
}
