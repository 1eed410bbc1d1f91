package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.PCollectionView;
import org.mesinfos.linkage.LinkageResult;
import org.mesinfos.linkage.exchange.ComponentResultBlock;
import org.mesinfos.linkage.exchange.EdgeBlock;
import org.mesinfos.pipelines.identity.LinkedPeople;
import org.mesinfos.pipelines.transforms.linking.WorkerLinkage;

/**
 * Result of the comparison of persons by many workers, read from side inputs.
 *
 * @param linking model and clerical decisions
 * @param workerLinkage persons that were compared
 * @param outcomes blocks of the outcomes of components
 * @param cutEdges blocks of edges that were cut
 */
record LinkingResultSideInputs(
        LinkingPlan linking,
        WorkerLinkage workerLinkage,
        PCollectionView<List<byte[]>> outcomes,
        PCollectionView<List<byte[]>> cutEdges)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Returns the persons that were compared and their evidence. */
    <A, B> LinkingInput input(EvidenceSideInputs reader, DoFn<A, B>.ProcessContext context) throws IOException {
        return reader.linkingInput(linking, context);
    }

    /** Returns the linked persons, and releases the data that the comparison used. To be called once. */
    <A, B> LinkedPeople people(LinkingInput people, EvidenceSideInputs reader, DoFn<A, B>.ProcessContext context)
            throws IOException {
        LinkageResult linked = workerLinkage.linked(
                ComponentResultBlock.read(context.sideInput(outcomes)), EdgeBlock.read(context.sideInput(cutEdges)));
        reader.evict();
        workerLinkage.evict();
        return people.linker().linkedPeople(linked, linking.model(), people.profiles(), linking.answers());
    }
}
