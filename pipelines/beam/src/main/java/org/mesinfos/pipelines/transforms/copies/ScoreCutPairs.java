package org.mesinfos.pipelines.transforms.copies;

import java.io.IOException;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.mesinfos.linkage.Linkage;
import org.mesinfos.linkage.clustering.CutRows;
import org.mesinfos.linkage.clustering.Edges;
import org.mesinfos.pipelines.elements.Block;

/** Step that compares again those pairs of a part whose edges were dropped because their component was too large. */
final class ScoreCutPairs extends DoFn<KV<Integer, Block<CutRows>>, Block<Edges>> {

    private static final long serialVersionUID = 1L;

    private final WorkerLinkage workerLinkage;

    ScoreCutPairs(WorkerLinkage workerLinkage) {
        this.workerLinkage = workerLinkage;
    }

    @ProcessElement
    public void score(@Element KV<Integer, Block<CutRows>> part, OutputReceiver<Block<Edges>> output)
            throws IOException {
        Linkage linkage = workerLinkage.linkage();
        CutRows rows = LinkageBlocks.readCutRows(part.getValue());
        output.output(LinkageBlocks.edges(linkage.edges(part.getKey(), workerLinkage.parts(linkage.size()), rows)));
    }
}
