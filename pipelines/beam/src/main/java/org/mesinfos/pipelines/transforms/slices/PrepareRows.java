package org.mesinfos.pipelines.transforms.slices;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.mesinfos.linkage.features.RowRank;
import org.mesinfos.linkage.features.TableRow;
import org.mesinfos.linkage.sliced.InputRecord;
import org.mesinfos.linkage.sliced.KeyEntries;
import org.mesinfos.linkage.sliced.RowNumbers;
import org.mesinfos.linkage.sliced.RowPreparation;
import org.mesinfos.linkage.sliced.Totals;
import org.mesinfos.pipelines.elements.Block;

/** Transform that converts people to rows with their keys and places. */
final class PrepareRows extends PTransform<PCollection<Block<InputRecord>>, PreparedRows> {

    private static final long serialVersionUID = 1L;

    private static final TupleTag<KV<Integer, Block<TableRow>>> ROWS = new TupleTag<>() {};
    private static final TupleTag<KV<Integer, Block<RowRank>>> PLACES = new TupleTag<>() {};
    private static final TupleTag<KV<Integer, Block<KeyEntries>>> KEYS = new TupleTag<>() {};
    private static final TupleTag<KV<Integer, Block<Totals>>> TOTALS = new TupleTag<>() {};

    private final SliceViews views;

    PrepareRows(SliceViews views) {
        this.views = views;
    }

    @Override
    public PreparedRows expand(PCollection<Block<InputRecord>> people) {
        PCollectionTuple prepared = people.apply(
                "Prepare",
                ParDo.of(new Prepare(views))
                        .withSideInputs(views.sideInputs())
                        .withOutputTags(ROWS, TupleTagList.of(List.of(PLACES, KEYS, TOTALS))));
        return new PreparedRows(prepared.get(ROWS), prepared.get(PLACES), prepared.get(KEYS), prepared.get(TOTALS));
    }

    static final class Prepare extends DoFn<Block<InputRecord>, KV<Integer, Block<TableRow>>> {

        private static final long serialVersionUID = 1L;

        private final SliceViews views;

        Prepare(SliceViews views) {
            this.views = views;
        }

        @ProcessElement
        public void prepare(ProcessContext context, MultiOutputReceiver output) {
            RowSorter rows = new RowSorter(output.get(ROWS));
            TreeMap<Integer, List<RowRank>> places = new TreeMap<>();
            TreeMap<Integer, KeyEntries> keys = new TreeMap<>();
            Totals totals = new Totals();
            RowPreparation.prepare(
                    SliceBlocks.readPeople(context.element()),
                    views.buckets(context),
                    new RowPreparation.PreparedRows() {
                        @Override
                        public void row(int bucket, TableRow row) {
                            rows.add(bucket, row);
                        }

                        @Override
                        public void order(int bucket, RowRank order) {
                            places.computeIfAbsent(bucket, first -> new ArrayList<>())
                                    .add(order);
                        }

                        @Override
                        public void key(int bucket, int rowBucket, byte tag, long hash, int number) {
                            keys.computeIfAbsent(bucket, first -> new KeyEntries())
                                    .add(rowBucket, tag, hash, number);
                        }
                    },
                    totals);
            rows.flush();
            places.forEach(
                    (bucket, orders) -> output.get(PLACES).output(KV.of(bucket, Block.of(RowNumbers.write(orders)))));
            keys.forEach((bucket, entries) -> output.get(KEYS).output(KV.of(bucket, SliceBlocks.keys(entries))));
            output.get(TOTALS).output(KV.of(0, Block.of(totals.write())));
        }
    }
}
