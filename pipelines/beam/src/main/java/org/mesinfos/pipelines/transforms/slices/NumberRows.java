package org.mesinfos.pipelines.transforms.slices;

import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.mesinfos.linkage.features.RowRank;
import org.mesinfos.linkage.sliced.KeyEntries;
import org.mesinfos.linkage.sliced.RowNumbers;
import org.mesinfos.pipelines.elements.Block;

/** Transform that numbers rows in the order of their places, and returns the numbers to their buckets. */
final class NumberRows
        extends PTransform<PCollection<KV<Integer, Block<RowRank>>>, PCollection<KV<Integer, Block<KeyEntries>>>> {

    private static final long serialVersionUID = 1L;

    private final SliceViews views;

    NumberRows(SliceViews views) {
        this.views = views;
    }

    @Override
    public PCollection<KV<Integer, Block<KeyEntries>>> expand(PCollection<KV<Integer, Block<RowRank>>> places) {
        PCollection<KV<Integer, Iterable<Block<RowRank>>>> grouped = places.apply("Group", GroupByKey.create());
        PCollectionView<Map<Integer, Integer>> counts =
                grouped.apply("Count", ParDo.of(new CountPlaces())).apply("Counts", View.asMap());
        return grouped.apply(
                "Number", ParDo.of(new AssignNumbers(views, counts)).withSideInputs(List.of(views.count(), counts)));
    }

    static final class CountPlaces extends DoFn<KV<Integer, Iterable<Block<RowRank>>>, KV<Integer, Integer>> {

        private static final long serialVersionUID = 1L;

        @ProcessElement
        public void count(
                @Element KV<Integer, Iterable<Block<RowRank>>> places, OutputReceiver<KV<Integer, Integer>> output) {
            output.output(KV.of(places.getKey(), RowNumbers.count(SliceBlocks.bytes(places.getValue()))));
        }
    }

    static final class AssignNumbers
            extends DoFn<KV<Integer, Iterable<Block<RowRank>>>, KV<Integer, Block<KeyEntries>>> {

        private static final long serialVersionUID = 1L;

        private final SliceViews views;
        private final PCollectionView<Map<Integer, Integer>> counts;

        AssignNumbers(SliceViews views, PCollectionView<Map<Integer, Integer>> counts) {
            this.views = views;
            this.counts = counts;
        }

        @ProcessElement
        public void number(ProcessContext context) {
            RowNumbers.number(
                            context.element().getKey(),
                            SliceBlocks.bytes(context.element().getValue()),
                            context.sideInput(counts),
                            views.buckets(context))
                    .forEach((bucket, numbers) -> context.output(KV.of(bucket, SliceBlocks.keys(numbers))));
        }
    }
}
