package org.mesinfos.pipelines.transforms.slices;

import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Values;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.mesinfos.linkage.clustering.Edges;
import org.mesinfos.linkage.clustering.SpanningForest;
import org.mesinfos.pipelines.elements.Block;

/**
 * Transform that merges the spanning forests of all slices. The edges of neighbouring rows, which have one family name, are merged
 * first, so that hardly more edges than rows are left for the worker that finds the components.
 */
final class MergeForests
        extends PTransform<PCollection<KV<Integer, Block<Edges>>>, PCollection<Iterable<Block<Edges>>>> {

    private static final long serialVersionUID = 1L;

    @Override
    public PCollection<Iterable<Block<Edges>>> expand(PCollection<KV<Integer, Block<Edges>>> forests) {
        return forests.apply("GroupByBucket", GroupByKey.create())
                .apply("Merge", ParDo.of(new Merge()))
                .apply("GatherForests", GroupByKey.create())
                .apply("Forests", Values.create());
    }

    static final class Merge extends DoFn<KV<Integer, Iterable<Block<Edges>>>, KV<Integer, Block<Edges>>> {

        private static final long serialVersionUID = 1L;

        @ProcessElement
        public void merge(
                @Element KV<Integer, Iterable<Block<Edges>>> forests,
                OutputReceiver<KV<Integer, Block<Edges>>> output) {
            output.output(KV.of(0, SliceBlocks.edges(SpanningForest.of(SliceBlocks.readEdges(forests.getValue())))));
        }
    }
}
