package org.mesinfos.pipelines.transforms.copies;

import java.io.IOException;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.mesinfos.linkage.clustering.Edges;
import org.mesinfos.linkage.clustering.SpanningForest;
import org.mesinfos.pipelines.elements.Block;

/** Step that merges spanning forests into one. */
final class MergeForests extends DoFn<KV<Integer, Iterable<Block<Edges>>>, KV<Integer, Block<Edges>>> {

    private static final long serialVersionUID = 1L;

    private final WorkerLinkage workerLinkage;

    MergeForests(WorkerLinkage workerLinkage) {
        this.workerLinkage = workerLinkage;
    }

    @ProcessElement
    public void merge(
            @Element KV<Integer, Iterable<Block<Edges>>> forests, OutputReceiver<KV<Integer, Block<Edges>>> output)
            throws IOException {
        output.output(KV.of(
                0,
                LinkageBlocks.edges(SpanningForest.of(
                        workerLinkage.linkage().size(), LinkageBlocks.readEdges(forests.getValue())))));
    }
}
