package org.mesinfos.pipelines.transforms.slices;

import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionView;
import org.mesinfos.linkage.clustering.CutRows;
import org.mesinfos.linkage.clustering.Edges;
import org.mesinfos.linkage.features.TableRow;
import org.mesinfos.linkage.sliced.ScoringSlice;
import org.mesinfos.pipelines.elements.Block;

/** Transform that compares again the pairs whose edges were dropped because their component was too large. */
final class ScoreSlicedCutPairs extends DoFn<KV<Integer, Iterable<Block<TableRow>>>, Block<Edges>> {

    private static final long serialVersionUID = 1L;

    private final SliceViews views;
    private final PCollectionView<Iterable<Block<CutRows>>> cutRows;

    ScoreSlicedCutPairs(SliceViews views, PCollectionView<Iterable<Block<CutRows>>> cutRows) {
        this.views = views;
        this.cutRows = cutRows;
    }

    @ProcessElement
    public void score(ProcessContext context) {
        context.output(SliceBlocks.edges(ScoringSlice.scoreCutPairs(
                context.element().getKey(),
                SliceBlocks.streamRows(context.element().getValue()),
                views.state(context),
                SliceBlocks.readCutRows(context.sideInput(cutRows)))));
    }
}
