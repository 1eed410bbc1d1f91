package org.mesinfos.pipelines.transforms.copies;

import java.io.IOException;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.mesinfos.linkage.clustering.AverageLinkage.ComponentResult;
import org.mesinfos.linkage.clustering.Components;
import org.mesinfos.pipelines.elements.Block;

/** Transform that clusters the members of each component into persons. */
final class ClusterComponents extends DoFn<KV<Integer, Block<Components>>, Block<ComponentResult>> {

    private static final long serialVersionUID = 1L;

    private final WorkerLinkage workerLinkage;

    ClusterComponents(WorkerLinkage workerLinkage) {
        this.workerLinkage = workerLinkage;
    }

    @ProcessElement
    public void cluster(
            @Element KV<Integer, Block<Components>> components, OutputReceiver<Block<ComponentResult>> output)
            throws IOException {
        output.output(LinkageBlocks.results(
                workerLinkage.linkage().cluster(LinkageBlocks.readComponents(components.getValue()))));
    }
}
