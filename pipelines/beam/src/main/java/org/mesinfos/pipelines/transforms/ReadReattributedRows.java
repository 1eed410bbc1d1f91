package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.mesinfos.pipelines.attribution.NearRows;
import org.mesinfos.pipelines.attribution.ReplayedFiles;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.elements.BlockCodec;
import org.mesinfos.pipelines.elements.HolderRows;
import org.mesinfos.pipelines.rows.AcceptedRow;
import org.mesinfos.pipelines.rows.AcceptedRows;
import org.mesinfos.pipelines.rows.RowBatch;
import org.mesinfos.pipelines.worker.WorkerStore;

/**
 * Transform that reads the stored rows of holders whose rows must be attributed again, and marks these holders so that
 * their stored rows are replaced instead of extended.
 *
 * <p>Copies of rows of joint accounts are dropped: they are made again from the row of the first holder.
 */
final class ReadReattributedRows extends PTransform<PCollection<KV<String, String>>, ReattributedRows> {

    private static final long serialVersionUID = 1L;

    private static final TupleTag<Block<RowBatch>> ROWS = new TupleTag<>() {};
    private static final TupleTag<KV<Integer, Block<HolderRows>>> PERSONS = new TupleTag<>() {};
    private static final TupleTag<KV<String, Block<HolderRows>>> HELD = new TupleTag<>() {};
    private static final TupleTag<String> TOUCHED = new TupleTag<>() {};

    private final WorkerStore store;
    private final int buckets;
    private final ReplayedFiles replayed;

    /**
     * @param store store of the rows
     * @param buckets number of buckets of persons
     * @param replayed replayed files, whose stored rows are dropped
     */
    ReadReattributedRows(WorkerStore store, int buckets, ReplayedFiles replayed) {
        this.store = store;
        this.buckets = buckets;
        this.replayed = replayed;
    }

    @Override
    public ReattributedRows expand(PCollection<KV<String, String>> holders) {
        PCollectionTuple read = holders.apply("GroupByShard", GroupByKey.create())
                .apply(
                        "Read",
                        ParDo.of(new Read(store, buckets, replayed))
                                .withOutputTags(
                                        ROWS, TupleTagList.of(PERSONS).and(HELD).and(TOUCHED)));
        return new ReattributedRows(read.get(ROWS), read.get(PERSONS), read.get(HELD), read.get(TOUCHED));
    }

    static final class Read extends DoFn<KV<String, Iterable<String>>, Block<RowBatch>> {

        private static final long serialVersionUID = 1L;

        private final WorkerStore store;
        private final int buckets;
        private final ReplayedFiles replayed;
        private transient BlockCodec<RowBatch> rowCodec;
        private transient BlockCodec<HolderRows> holderCodec;

        Read(WorkerStore store, int buckets, ReplayedFiles replayed) {
            this.store = store;
            this.buckets = buckets;
            this.replayed = replayed;
        }

        @Setup
        public void setUp() {
            rowCodec = new BlockCodec<>(RowBatch.class);
            holderCodec = new BlockCodec<>(HolderRows.class);
        }

        @ProcessElement
        public void read(@Element KV<String, Iterable<String>> moved, MultiOutputReceiver output) throws IOException {
            StoredHolders stored = new StoredHolders(store);
            Set<String> dropped = new TreeSet<>();
            for (String holder : moved.getValue()) {
                String name = HolderKey.name(holder);
                Block<HolderRows> marker = holderCodec.encode(List.of(StoredHolders.marker(holder)));
                if (HolderKey.isPerson(holder)) {
                    output.get(PERSONS).output(KV.of(PersonBuckets.of(name, buckets), marker));
                } else {
                    output.get(HELD).output(KV.of(name, marker));
                }
                AcceptedRows rows = stored.rows(holder);
                if (!rows.isEmpty()) {
                    output.get(ROWS)
                            .output(rowCodec.encode(rows.retain(row -> !isReplaced(row, dropped))
                                    .batches()));
                }
            }
            dropped.forEach(output.get(TOUCHED)::output);
        }

        private boolean isReplaced(AcceptedRow row, Set<String> dropped) {
            if (replayed.contains(row.origin())) {
                if (NearRows.mayHaveOtherDays(row)) {
                    dropped.add(TouchedReference.of(row));
                }
                return true;
            }
            return false;
        }
    }
}
