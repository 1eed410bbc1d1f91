package org.mesinfos.pipelines.transforms.linking;

import java.io.IOException;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.mesinfos.linkage.Linkage;
import org.mesinfos.linkage.clustering.CutRows;
import org.mesinfos.linkage.exchange.ComponentBlock;
import org.mesinfos.linkage.exchange.EdgeBlock;

/** Compares again those pairs of a part whose edges were dropped because their component was too large. */
final class ScoreCutPairs extends DoFn<KV<Integer, byte[]>, byte[]> {

    private static final long serialVersionUID = 1L;

    private final WorkerLinkage workerLinkage;

    ScoreCutPairs(WorkerLinkage work) {
        this.workerLinkage = work;
    }

    @ProcessElement
    public void score(@Element KV<Integer, byte[]> part, OutputReceiver<byte[]> output) throws IOException {
        Linkage linkage = workerLinkage.linkage();
        int[] rows = ComponentBlock.read(List.of(part.getValue())).get(0);
        output.output(EdgeBlock.write(
                linkage.edges(part.getKey(), workerLinkage.parts(linkage.size()), CutRows.of(linkage.size(), rows))));
    }
}
