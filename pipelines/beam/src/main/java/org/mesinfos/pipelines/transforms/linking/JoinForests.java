package org.mesinfos.pipelines.transforms.linking;

import java.io.IOException;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.mesinfos.linkage.clustering.SpanningForest;
import org.mesinfos.linkage.exchange.EdgeBlock;

/** Merges spanning forests into one. */
final class JoinForests extends DoFn<KV<Integer, Iterable<byte[]>>, KV<Integer, byte[]>> {

    private static final long serialVersionUID = 1L;

    private final LinkingWork work;

    JoinForests(LinkingWork work) {
        this.work = work;
    }

    @ProcessElement
    public void join(@Element KV<Integer, Iterable<byte[]>> forests, OutputReceiver<KV<Integer, byte[]>> output)
            throws IOException {
        output.output(KV.of(
                0, EdgeBlock.write(SpanningForest.of(work.linkage().size(), EdgeBlock.read(forests.getValue())))));
    }
}
