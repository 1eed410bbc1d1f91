package org.mesinfos.pipelines.transforms.linking;

import java.io.IOException;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.mesinfos.linkage.Linkage;
import org.mesinfos.linkage.clustering.SpanningForest;
import org.mesinfos.linkage.exchange.EdgeBlock;

/**
 * Compares the pairs of a part, and emits a spanning forest of the edges: the fewest edges that connect the same
 * persons.
 */
final class ScorePairs extends DoFn<Integer, KV<Integer, byte[]>> {

    private static final long serialVersionUID = 1L;

    /** Number of forests that one worker merges. */
    private static final int FORESTS_PER_MERGE = 16;

    private final WorkerLinkage workerLinkage;

    ScorePairs(WorkerLinkage work) {
        this.workerLinkage = work;
    }

    @ProcessElement
    public void score(@Element Integer part, OutputReceiver<KV<Integer, byte[]>> output) throws IOException {
        Linkage linkage = workerLinkage.linkage();
        output.output(KV.of(
                part / FORESTS_PER_MERGE,
                EdgeBlock.write(
                        SpanningForest.of(linkage.size(), linkage.edges(part, workerLinkage.parts(linkage.size()))))));
    }
}
