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

    private final LinkingWork work;

    FindComponents(LinkingWork work) {
        this.work = work;
    }

    @ProcessElement
    public void find(@Element KV<Integer, Iterable<byte[]>> forests, MultiOutputReceiver output) throws IOException {
        Linkage linkage = work.linkage();
        Components found = linkage.components(EdgeBlock.read(forests.getValue()));
        int parts = work.parts(linkage.size());
        for (int part = 0; part < Math.min(parts, found.components().size()); part++) {
            output.get(LinkPeople.COMPONENTS).output(KV.of(part, ComponentBlock.write(found.share(part, parts))));
        }
        if (!found.cut().isEmpty()) {
            byte[] rows = ComponentBlock.write(List.of(found.cut().pairs()));
            for (int part = 0; part < parts; part++) {
                output.get(LinkPeople.CUT_ROWS).output(KV.of(part, rows));
            }
        }
    }
}
