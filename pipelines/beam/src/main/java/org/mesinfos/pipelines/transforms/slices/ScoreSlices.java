package org.mesinfos.pipelines.transforms.slices;

import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.mesinfos.linkage.clustering.Edges;
import org.mesinfos.linkage.clustering.SpanningForest;
import org.mesinfos.linkage.features.TableRow;
import org.mesinfos.linkage.sliced.Buckets;
import org.mesinfos.linkage.sliced.ScoringSlice;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.transforms.output.TransformOutput;

/** Transform that compares the pairs of rows in slices, and emits spanning forests of their edges by bucket of the smaller row. */
final class ScoreSlices
        extends PTransform<PCollection<KV<Integer, Iterable<Block<TableRow>>>>, ScoreSlices.ScoredEdges> {

    private static final long serialVersionUID = 1L;

    private static final TupleTag<KV<Integer, Block<Edges>>> ALL = new TupleTag<>() {};
    private static final TupleTag<KV<Integer, Block<Edges>>> BY_RULES = new TupleTag<>() {};

    private final SliceViews views;

    ScoreSlices(SliceViews views) {
        this.views = views;
    }

    /**
     * Output of {@link ScoreSlices}.
     *
     * @param all edges of all kinds
     * @param byRules edges of pairs that a rule links
     */
    record ScoredEdges(PCollection<KV<Integer, Block<Edges>>> all, PCollection<KV<Integer, Block<Edges>>> byRules)
            implements TransformOutput {

        @Override
        public List<PCollection<?>> collections() {
            return List.of(all, byRules);
        }
    }

    @Override
    public ScoredEdges expand(PCollection<KV<Integer, Iterable<Block<TableRow>>>> slices) {
        PCollectionTuple scored = slices.apply(
                "Score",
                ParDo.of(new Score(views))
                        .withSideInputs(views.sideInputs())
                        .withOutputTags(ALL, TupleTagList.of(BY_RULES)));
        return new ScoredEdges(scored.get(ALL), scored.get(BY_RULES));
    }

    static final class Score extends DoFn<KV<Integer, Iterable<Block<TableRow>>>, KV<Integer, Block<Edges>>> {

        private static final long serialVersionUID = 1L;

        private final SliceViews views;

        Score(SliceViews views) {
            this.views = views;
        }

        @ProcessElement
        public void score(ProcessContext context, MultiOutputReceiver output) {
            Buckets buckets = views.buckets(context);
            ScoringSlice slice = ScoringSlice.score(
                    context.element().getKey(),
                    SliceBlocks.streamRows(context.element().getValue()),
                    views.state(context));
            Edges all = new Edges();
            all.addAll(slice.scored());
            all.addAll(slice.byRules());
            buckets.byFirstRow(SpanningForest.of(all))
                    .forEach((bucket, edges) -> output.get(ALL).output(KV.of(bucket, SliceBlocks.edges(edges))));
            buckets.byFirstRow(SpanningForest.of(slice.byRules()))
                    .forEach((bucket, edges) -> output.get(BY_RULES).output(KV.of(bucket, SliceBlocks.edges(edges))));
        }
    }
}
