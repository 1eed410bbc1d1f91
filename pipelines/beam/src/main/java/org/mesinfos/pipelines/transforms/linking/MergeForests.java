package org.mesinfos.pipelines.transforms.linking;

import java.io.IOException;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.mesinfos.linkage.clustering.SpanningForest;
import org.mesinfos.linkage.exchange.EdgeBlock;

/** Merges spanning forests into one. */
final class MergeForests extends DoFn<KV<Integer, Iterable<byte[]>>, KV<Integer, byte[]>> {

    private static final long serialVersionUID = 1L;

    private final WorkerLinkage workerLinkage;

    MergeForests(WorkerLinkage work) {
        this.workerLinkage = work;
    }

    @ProcessElement
    public void merge(@Element KV<Integer, Iterable<byte[]>> forests, OutputReceiver<KV<Integer, byte[]>> output)
            throws IOException {
        output.output(KV.of(
                0,
                EdgeBlock.write(
                        SpanningForest.of(workerLinkage.linkage().size(), EdgeBlock.read(forests.getValue())))));
    }
}
