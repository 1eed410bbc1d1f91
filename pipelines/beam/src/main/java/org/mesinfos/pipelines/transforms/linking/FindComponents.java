package org.mesinfos.pipelines.transforms.linking;

import java.io.IOException;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.mesinfos.linkage.Linkage;
import org.mesinfos.linkage.clustering.Components;
import org.mesinfos.linkage.exchange.ComponentBlock;
import org.mesinfos.linkage.exchange.EdgeBlock;

/**
 * Finds the connected components of the merged forests, and emits them in parts. Components that were cut because they
 * are too large are emitted to every part of the comparison.
 */
final class FindComponents extends DoFn<KV<Integer, Iterable<byte[]>>, KV<Integer, byte[]>> {

    private static final long serialVersionUID = 1L;

    private final WorkerLinkage workerLinkage;

    FindComponents(WorkerLinkage work) {
        this.workerLinkage = work;
    }

    @ProcessElement
    public void find(@Element KV<Integer, Iterable<byte[]>> forests, MultiOutputReceiver output) throws IOException {
        Linkage linkage = workerLinkage.linkage();
        Components found = linkage.components(EdgeBlock.read(forests.getValue()));
        int parts = workerLinkage.parts(linkage.size());
        for (int part = 0; part < Math.min(parts, found.components().size()); part++) {
            output.get(LinkPeople.COMPONENTS).output(KV.of(part, ComponentBlock.write(found.part(part, parts))));
        }
        if (!found.cutRows().isEmpty()) {
            byte[] rows = ComponentBlock.write(List.of(found.cutRows().rowsAndGroups()));
            for (int part = 0; part < parts; part++) {
                output.get(LinkPeople.CUT_ROWS).output(KV.of(part, rows));
            }
        }
    }
}
