package org.mesinfos.pipelines.transforms.copies;

import java.io.IOException;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.mesinfos.linkage.Linkage;
import org.mesinfos.linkage.clustering.Components;
import org.mesinfos.linkage.clustering.CutRows;
import org.mesinfos.linkage.clustering.Edges;
import org.mesinfos.pipelines.elements.Block;

/**
 * Transform that finds the connected components of the merged forests, and emits them in parts. Components that were
 * cut because they are too large are emitted to every part of the comparison.
 */
final class FindComponents extends PTransform<PCollection<KV<Integer, Iterable<Block<Edges>>>>, FoundComponents> {

    private static final long serialVersionUID = 1L;

    private static final TupleTag<KV<Integer, Block<Components>>> COMPONENTS = new TupleTag<>() {};
    private static final TupleTag<KV<Integer, Block<CutRows>>> CUT_ROWS = new TupleTag<>() {};

    private final WorkerLinkage workerLinkage;

    FindComponents(WorkerLinkage workerLinkage) {
        this.workerLinkage = workerLinkage;
    }

    @Override
    public FoundComponents expand(PCollection<KV<Integer, Iterable<Block<Edges>>>> forests) {
        PCollectionTuple found = forests.apply(
                "Find", ParDo.of(new Find(workerLinkage)).withOutputTags(COMPONENTS, TupleTagList.of(CUT_ROWS)));
        return new FoundComponents(found.get(COMPONENTS), found.get(CUT_ROWS));
    }

    static final class Find extends DoFn<KV<Integer, Iterable<Block<Edges>>>, KV<Integer, Block<Components>>> {

        private static final long serialVersionUID = 1L;

        private final WorkerLinkage workerLinkage;

        Find(WorkerLinkage workerLinkage) {
            this.workerLinkage = workerLinkage;
        }

        @ProcessElement
        public void find(@Element KV<Integer, Iterable<Block<Edges>>> forests, MultiOutputReceiver output)
                throws IOException {
            Linkage linkage = workerLinkage.linkage();
            Components found = linkage.components(LinkageBlocks.readEdges(forests.getValue()));
            int parts = workerLinkage.parts(linkage.size());
            for (int part = 0; part < Math.min(parts, found.components().size()); part++) {
                output.get(COMPONENTS).output(KV.of(part, LinkageBlocks.components(found.part(part, parts))));
            }
            if (!found.cutRows().isEmpty()) {
                Block<CutRows> rows = LinkageBlocks.cutRows(found.cutRows());
                for (int part = 0; part < parts; part++) {
                    output.get(CUT_ROWS).output(KV.of(part, rows));
                }
            }
        }
    }
}
