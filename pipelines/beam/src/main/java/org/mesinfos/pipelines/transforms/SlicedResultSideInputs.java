package org.mesinfos.pipelines.transforms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.PCollectionView;
import org.mesinfos.linkage.ComponentClustering;
import org.mesinfos.linkage.LinkageResult;
import org.mesinfos.linkage.clustering.AverageLinkage.ComponentResult;
import org.mesinfos.linkage.clustering.Edges;
import org.mesinfos.linkage.sliced.LinkedCounts;
import org.mesinfos.linkage.sliced.SharedState;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.elements.EncodedBlocks;
import org.mesinfos.pipelines.transforms.slices.SliceBlocks;
import org.mesinfos.pipelines.transforms.slices.SliceViews;
import org.mesinfos.pipelines.transforms.slices.SlicedLinking;

/**
 * Result of the linking of persons in slices, read from side inputs.
 *
 * @param linking model and clerical decisions
 * @param views side inputs of all steps
 * @param results results of components
 * @param resultsOfRules results of components of rules, if links by match weight do not fit the model
 * @param counts counts of links
 * @param falsePairs expected numbers of linked pairs of two people, in billionths
 * @param cutEdges edges that were cut
 */
record SlicedResultSideInputs(
        LinkingPlan linking,
        SliceViews views,
        PCollectionView<List<Block<ComponentResult>>> results,
        PCollectionView<List<Block<ComponentResult>>> resultsOfRules,
        PCollectionView<List<Block<LinkedCounts>>> counts,
        PCollectionView<List<Long>> falsePairs,
        PCollectionView<List<Block<Edges>>> cutEdges)
        implements LinkingSideInputs {

    private static final long serialVersionUID = 1L;

    static SlicedResultSideInputs of(LinkingPlan linking, SlicedLinking linked) {
        return new SlicedResultSideInputs(
                linking,
                linked.views(),
                linked.results().apply("Results", View.asList()),
                linked.resultsOfRules().apply("ResultsOfRules", View.asList()),
                linked.counts().apply("Counts", View.asList()),
                linked.falsePairs().apply("FalsePairs", View.asList()),
                linked.cutEdges().apply("CutEdges", View.asList()));
    }

    List<PCollectionView<?>> sideInputs() {
        List<PCollectionView<?>> all = new ArrayList<>(views.sideInputs());
        all.addAll(List.of(results, resultsOfRules, counts, falsePairs, cutEdges));
        return all;
    }

    @Override
    public <A, B> LinkingOutcome outcome(
            LinkingInput people, EvidenceSideInputs reader, DoFn<A, B>.ProcessContext context) {
        SharedState state = views.state(context);
        Optional<String> problem =
                LinkedCounts.read(EncodedBlocks.of(context.sideInput(counts))).problem(state);
        boolean byMatchWeight = problem.isEmpty() || state.misfit().isPresent();
        LinkageResult linked = LinkageResult.ofSlices(
                people.linker().size(),
                SliceBlocks.readResults(context.sideInput(byMatchWeight ? results : resultsOfRules)),
                problem,
                SliceBlocks.readEdges(context.sideInput(cutEdges)),
                people.linker().cannotLink());
        double sum = ComponentClustering.ofBillionths(context.sideInput(falsePairs).stream()
                .mapToLong(Long::longValue)
                .sum());
        reader.evict();
        return LinkingOutcome.of(
                people, linking, linked, linked.unpredictable().isPresent() ? Optional.empty() : Optional.of(sum));
    }
}
