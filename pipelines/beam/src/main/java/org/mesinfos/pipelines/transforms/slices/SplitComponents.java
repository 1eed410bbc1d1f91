package org.mesinfos.pipelines.transforms.slices;

import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.mesinfos.linkage.clustering.Components;
import org.mesinfos.linkage.clustering.CutRows;
import org.mesinfos.linkage.clustering.Edges;
import org.mesinfos.linkage.sliced.ComponentRows;
import org.mesinfos.linkage.sliced.KeyEntries;
import org.mesinfos.linkage.sliced.LargeComponents;
import org.mesinfos.pipelines.elements.Block;

/** Transform that splits components that are too large at their weakest edges. One worker receives the edges of one component. */
final class SplitComponents extends PTransform<PCollection<KV<Integer, Block<Edges>>>, FoundSlicedComponents> {

    private static final long serialVersionUID = 1L;

    private static final TupleTag<Block<Edges>> EDGES = new TupleTag<>() {};
    private static final TupleTag<Block<KeyEntries>> ROWS = new TupleTag<>() {};
    private static final TupleTag<KV<Integer, Block<KeyEntries>>> COMPONENTS = new TupleTag<>() {};
    private static final TupleTag<Block<CutRows>> CUT_ROWS = new TupleTag<>() {};

    private final SliceViews views;
    private final PCollection<KV<Integer, Block<KeyEntries>>> tooLarge;

    /** @param tooLarge the rows of such components by bucket */
    SplitComponents(SliceViews views, PCollection<KV<Integer, Block<KeyEntries>>> tooLarge) {
        this.views = views;
        this.tooLarge = tooLarge;
    }

    @Override
    public FoundSlicedComponents expand(PCollection<KV<Integer, Block<Edges>>> forests) {
        PCollectionTuple split = KeyedPCollectionTuple.of(EDGES, forests)
                .and(ROWS, tooLarge)
                .apply("JoinEdges", CoGroupByKey.create())
                .apply("ChooseEdges", ParDo.of(new ChooseEdges()))
                .apply("GroupByComponent", GroupByKey.create())
                .apply(
                        "Split",
                        ParDo.of(new Split(views))
                                .withSideInputs(views.count())
                                .withOutputTags(COMPONENTS, TupleTagList.of(CUT_ROWS)));
        return new FoundSlicedComponents(split.get(COMPONENTS), split.get(CUT_ROWS));
    }

    static final class ChooseEdges extends DoFn<KV<Integer, CoGbkResult>, KV<Integer, Block<Edges>>> {

        private static final long serialVersionUID = 1L;

        @ProcessElement
        public void choose(@Element KV<Integer, CoGbkResult> bucket, OutputReceiver<KV<Integer, Block<Edges>>> output) {
            KeyEntries rows = SliceBlocks.readKeys(bucket.getValue().getAll(ROWS));
            if (rows.size() > 0) {
                LargeComponents.edges(SliceBlocks.readEdges(bucket.getValue().getAll(EDGES)), rows)
                        .forEach((component, edges) -> output.output(KV.of(component, SliceBlocks.edges(edges))));
            }
        }
    }

    static final class Split extends DoFn<KV<Integer, Iterable<Block<Edges>>>, KV<Integer, Block<KeyEntries>>> {

        private static final long serialVersionUID = 1L;

        private final SliceViews views;

        Split(SliceViews views) {
            this.views = views;
        }

        @ProcessElement
        public void split(ProcessContext context, MultiOutputReceiver output) {
            Components split = Components.of(
                    SliceBlocks.readEdges(context.element().getValue()),
                    views.trainedModel().clusteringParameters());
            ComponentRows.distribute(split.components(), views.buckets(context))
                    .forEach((bucket, rows) -> output.get(COMPONENTS).output(KV.of(bucket, SliceBlocks.keys(rows))));
            output.get(CUT_ROWS).output(SliceBlocks.cutRows(split.cutRows()));
        }
    }
}
