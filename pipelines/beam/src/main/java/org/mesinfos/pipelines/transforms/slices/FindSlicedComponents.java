package org.mesinfos.pipelines.transforms.slices;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SimpleFunction;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.jspecify.annotations.Nullable;
import org.mesinfos.linkage.clustering.Edges;
import org.mesinfos.linkage.sliced.ComponentFinder;
import org.mesinfos.linkage.sliced.KeyEntries;
import org.mesinfos.linkage.sliced.LinkedCounts;
import org.mesinfos.pipelines.elements.Block;

/**
 * Transform that finds the connected components of forests, and returns them to the buckets of their rows. One worker
 * receives all edges one after the other, and keeps four bytes for each row. Components that are too large are split
 * elsewhere, each on one worker.
 */
final class FindSlicedComponents extends PTransform<PCollection<KV<Integer, Block<Edges>>>, FoundSlicedComponents> {

    private static final long serialVersionUID = 1L;

    private static final TupleTag<KV<Integer, Block<KeyEntries>>> FITTING = new TupleTag<>() {};
    private static final TupleTag<KV<Integer, Block<KeyEntries>>> TOO_LARGE = new TupleTag<>() {};

    private final SliceViews views;

    /** Counts of links; null if components are found in any case. */
    private final @Nullable PCollectionView<Iterable<Block<LinkedCounts>>> counts;

    /** Finds components in any case. */
    FindSlicedComponents(SliceViews views) {
        this(views, null);
    }

    /**
     * Finds components only if links by match weight do not fit the model.
     *
     * @param counts counts of these links
     */
    FindSlicedComponents(SliceViews views, @Nullable PCollectionView<Iterable<Block<LinkedCounts>>> counts) {
        this.views = views;
        this.counts = counts;
    }

    @Override
    public FoundSlicedComponents expand(PCollection<KV<Integer, Block<Edges>>> forests) {
        List<PCollectionView<?>> sideInputs = new ArrayList<>(views.sideInputs());
        if (counts != null) {
            sideInputs.add(counts);
        }
        PCollectionTuple found = forests.apply("ToOneWorker", MapElements.via(new ToOneKey()))
                .apply("Gather", GroupByKey.create())
                .apply(
                        "Find",
                        ParDo.of(new Find(views, counts))
                                .withSideInputs(sideInputs)
                                .withOutputTags(FITTING, TupleTagList.of(TOO_LARGE)));
        FoundSlicedComponents split = forests.apply("SplitLarge", new SplitComponents(views, found.get(TOO_LARGE)));
        return new FoundSlicedComponents(
                PCollectionList.of(found.get(FITTING))
                        .and(split.components())
                        .apply("FittingAndSplit", Flatten.pCollections()),
                split.cutRows());
    }

    /** Gives all elements the same key. */
    static final class ToOneKey extends SimpleFunction<KV<Integer, Block<Edges>>, KV<Integer, Block<Edges>>> {

        private static final long serialVersionUID = 1L;

        @Override
        public KV<Integer, Block<Edges>> apply(KV<Integer, Block<Edges>> forest) {
            return KV.of(0, forest.getValue());
        }
    }

    static final class Find extends DoFn<KV<Integer, Iterable<Block<Edges>>>, KV<Integer, Block<KeyEntries>>> {

        private static final long serialVersionUID = 1L;

        private final SliceViews views;
        private final @Nullable PCollectionView<Iterable<Block<LinkedCounts>>> counts;

        Find(SliceViews views, @Nullable PCollectionView<Iterable<Block<LinkedCounts>>> counts) {
            this.views = views;
            this.counts = counts;
        }

        @ProcessElement
        public void find(ProcessContext context, MultiOutputReceiver output) {
            if (counts != null && !linksByRulesOnly(context, counts)) {
                return;
            }
            ComponentFinder finder = new ComponentFinder(views.people(context));
            for (Block<Edges> forest : context.element().getValue()) {
                finder.add(SliceBlocks.readEdges(List.of(forest)));
            }
            finder.distribute(
                    views.buckets(context),
                    views.trainedModel().clusteringParameters().maxComponentSize(),
                    new ComponentFinder.ComponentReceiver() {
                        @Override
                        public void fitting(int bucket, KeyEntries rows) {
                            output.get(FITTING).output(KV.of(bucket, SliceBlocks.keys(rows)));
                        }

                        @Override
                        public void tooLarge(int bucket, KeyEntries rows) {
                            output.get(TOO_LARGE).output(KV.of(bucket, SliceBlocks.keys(rows)));
                        }
                    });
        }

        private boolean linksByRulesOnly(
                ProcessContext context, PCollectionView<Iterable<Block<LinkedCounts>>> linked) {
            var state = views.state(context);
            return state.misfit().isEmpty()
                    && LinkedCounts.read(SliceBlocks.bytes(context.sideInput(linked)))
                            .problem(state)
                            .isPresent();
        }
    }
}
