package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.PCollectionView;
import org.mesinfos.linkage.LinkageResult;
import org.mesinfos.linkage.clustering.AverageLinkage.ComponentResult;
import org.mesinfos.linkage.clustering.Edges;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.transforms.copies.LinkageBlocks;
import org.mesinfos.pipelines.transforms.copies.WorkerLinkage;

/**
 * Result of the comparison of persons by many workers, read from side inputs.
 *
 * @param linking model and clerical decisions
 * @param workerLinkage persons that were compared
 * @param outcomes outcomes of components
 * @param cutEdges edges that were cut
 */
record LinkingResultSideInputs(
        LinkingPlan linking,
        WorkerLinkage workerLinkage,
        PCollectionView<List<Block<ComponentResult>>> outcomes,
        PCollectionView<List<Block<Edges>>> cutEdges)
        implements LinkingSideInputs {

    private static final long serialVersionUID = 1L;

    @Override
    public <A, B> LinkingOutcome outcome(
            LinkingInput people, EvidenceSideInputs reader, DoFn<A, B>.ProcessContext context) throws IOException {
        LinkageResult linked = workerLinkage.linked(
                LinkageBlocks.readResults(context.sideInput(outcomes)),
                LinkageBlocks.readEdges(context.sideInput(cutEdges)));
        Optional<Double> predicted = workerLinkage.predictedFalseMerges(linked);
        reader.evict();
        workerLinkage.evict();
        return LinkingOutcome.of(people, linking, linked, predicted);
    }
}
