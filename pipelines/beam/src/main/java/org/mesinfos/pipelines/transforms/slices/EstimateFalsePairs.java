package org.mesinfos.pipelines.transforms.slices;

import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionView;
import org.mesinfos.linkage.features.TableRow;
import org.mesinfos.linkage.sliced.ClusterSlice;
import org.mesinfos.linkage.sliced.LinkEvidence;
import org.mesinfos.linkage.sliced.LinkedCounts;
import org.mesinfos.linkage.sliced.SharedState;
import org.mesinfos.linkage.sliced.SliceConstraints;
import org.mesinfos.pipelines.elements.Block;

/** Transform that estimates in each slice the number of linked pairs that are of two people, in billionths. */
final class EstimateFalsePairs extends DoFn<KV<Integer, Iterable<Block<TableRow>>>, Long> {

    private static final long serialVersionUID = 1L;

    private final SliceViews views;
    private final PCollectionView<Iterable<Block<LinkedCounts>>> counts;
    private final SliceConstraints constraints;

    EstimateFalsePairs(
            SliceViews views, PCollectionView<Iterable<Block<LinkedCounts>>> counts, SliceConstraints constraints) {
        this.views = views;
        this.counts = counts;
        this.constraints = constraints;
    }

    @ProcessElement
    public void estimate(ProcessContext context) {
        SharedState state = views.state(context);
        LinkedCounts linked = LinkedCounts.read(SliceBlocks.bytes(context.sideInput(counts)));
        if (linked.problem(state).isEmpty()) {
            context.output(new ClusterSlice(
                            SliceBlocks.streamRows(context.element().getValue()),
                            state,
                            LinkEvidence.ODDS_AND_RULES,
                            constraints)
                    .expectedFalsePairs(linked.singletonShares(state)));
        }
    }
}
