package org.mesinfos.pipelines.transforms.copies;

import java.io.IOException;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.mesinfos.linkage.Linkage;
import org.mesinfos.linkage.clustering.Edges;
import org.mesinfos.linkage.clustering.SpanningForest;
import org.mesinfos.pipelines.elements.Block;

/**
 * Step that compares the pairs of a part, and emits a spanning forest of the edges: the fewest edges that connect the
 * same persons.
 */
final class ScorePairs extends DoFn<Integer, KV<Integer, Block<Edges>>> {

    private static final long serialVersionUID = 1L;

    /** Number of forests that one worker merges. */
    private static final int FORESTS_PER_MERGE = 16;

    private final WorkerLinkage workerLinkage;

    ScorePairs(WorkerLinkage workerLinkage) {
        this.workerLinkage = workerLinkage;
    }

    @ProcessElement
    public void score(@Element Integer part, OutputReceiver<KV<Integer, Block<Edges>>> output) throws IOException {
        Linkage linkage = workerLinkage.linkage();
        output.output(KV.of(
                part / FORESTS_PER_MERGE,
                LinkageBlocks.edges(
                        SpanningForest.of(linkage.size(), linkage.edges(part, workerLinkage.parts(linkage.size()))))));
    }
}
