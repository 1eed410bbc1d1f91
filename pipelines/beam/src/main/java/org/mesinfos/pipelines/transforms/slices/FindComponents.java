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
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.jspecify.annotations.Nullable;
import org.mesinfos.linkage.clustering.Components;
import org.mesinfos.linkage.clustering.CutRows;
import org.mesinfos.linkage.clustering.Edges;
import org.mesinfos.linkage.sliced.ComponentRows;
import org.mesinfos.linkage.sliced.KeyEntries;
import org.mesinfos.linkage.sliced.LinkedCounts;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.transforms.output.TransformOutput;

/** Transform that finds the connected components of forests on one worker, and returns them to the buckets of their rows. */
final class FindComponents extends PTransform<PCollection<Iterable<Block<Edges>>>, FindComponents.FoundComponents> {

    private static final long serialVersionUID = 1L;

    private static final TupleTag<KV<Integer, Block<KeyEntries>>> COMPONENTS = new TupleTag<>() {};
    private static final TupleTag<Block<CutRows>> CUT_ROWS = new TupleTag<>() {};

    private final SliceViews views;

    /** Counts of links; null if components are found in any case. */
    private final @Nullable PCollectionView<Iterable<Block<LinkedCounts>>> counts;

    /** Finds components in any case. */
    FindComponents(SliceViews views) {
        this(views, null);
    }

    /**
     * Finds components only if links by match weight do not fit the model.
     *
     * @param counts counts of these links
     */
    FindComponents(SliceViews views, @Nullable PCollectionView<Iterable<Block<LinkedCounts>>> counts) {
        this.views = views;
        this.counts = counts;
    }

    /**
     * Output of {@link FindComponents}.
     *
     * @param components components by bucket of rows
     * @param cutRows the rows of components that were cut; empty if there are none
     */
    record FoundComponents(PCollection<KV<Integer, Block<KeyEntries>>> components, PCollection<Block<CutRows>> cutRows)
            implements TransformOutput {

        @Override
        public List<PCollection<?>> collections() {
            return List.of(components, cutRows);
        }
    }

    @Override
    public FoundComponents expand(PCollection<Iterable<Block<Edges>>> forests) {
        List<PCollectionView<?>> sideInputs = new ArrayList<>(views.sideInputs());
        if (counts != null) {
            sideInputs.add(counts);
        }
        PCollectionTuple found = forests.apply(
                "Find",
                ParDo.of(new Find(views, counts))
                        .withSideInputs(sideInputs)
                        .withOutputTags(COMPONENTS, TupleTagList.of(CUT_ROWS)));
        return new FoundComponents(found.get(COMPONENTS), found.get(CUT_ROWS));
    }

    static final class Find extends DoFn<Iterable<Block<Edges>>, KV<Integer, Block<KeyEntries>>> {

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
            Components found = Components.of(
                    views.people(context),
                    SliceBlocks.readEdges(context.element()),
                    views.trainedModel().clusteringParameters());
            TreeMap<Integer, KeyEntries> distributed =
                    ComponentRows.distribute(found.components(), views.buckets(context));
            distributed.forEach((bucket, rows) -> output.get(COMPONENTS).output(KV.of(bucket, SliceBlocks.keys(rows))));
            if (!found.cutRows().isEmpty()) {
                output.get(CUT_ROWS).output(SliceBlocks.cutRows(found.cutRows()));
            }
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
