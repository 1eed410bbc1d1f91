package org.mesinfos.pipelines.transforms.linking;

import java.io.IOException;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.mesinfos.linkage.exchange.ComponentBlock;
import org.mesinfos.linkage.exchange.ComponentResultBlock;

/** Clusters the members of each component into persons. */
final class ClusterComponents extends DoFn<KV<Integer, byte[]>, byte[]> {

    private static final long serialVersionUID = 1L;

    private final WorkerLinkage workerLinkage;

    ClusterComponents(WorkerLinkage work) {
        this.workerLinkage = work;
    }

    @ProcessElement
    public void cluster(@Element KV<Integer, byte[]> components, OutputReceiver<byte[]> output) throws IOException {
        output.output(ComponentResultBlock.write(
                workerLinkage.linkage().cluster(ComponentBlock.read(List.of(components.getValue())))));
    }
}
