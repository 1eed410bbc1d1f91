package org.mesinfos.pipelines.transforms.slices;

import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.mesinfos.linkage.clustering.Edges;
import org.mesinfos.linkage.clustering.SpanningForest;
import org.mesinfos.pipelines.elements.Block;

/**
 * Transform that merges the spanning forests of all slices by bucket of the smaller row. Neighbouring rows have one family
 * name, so that hardly more edges than rows are left.
 */
final class MergeSlicedForests
        extends PTransform<PCollection<KV<Integer, Block<Edges>>>, PCollection<KV<Integer, Block<Edges>>>> {

    private static final long serialVersionUID = 1L;

    @Override
    public PCollection<KV<Integer, Block<Edges>>> expand(PCollection<KV<Integer, Block<Edges>>> forests) {
        return forests.apply("GroupByBucket", GroupByKey.create()).apply("Merge", ParDo.of(new Merge()));
    }

    static final class Merge extends DoFn<KV<Integer, Iterable<Block<Edges>>>, KV<Integer, Block<Edges>>> {

        private static final long serialVersionUID = 1L;

        @ProcessElement
        public void merge(
                @Element KV<Integer, Iterable<Block<Edges>>> forests,
                OutputReceiver<KV<Integer, Block<Edges>>> output) {
            output.output(KV.of(
                    forests.getKey(), SliceBlocks.edges(SpanningForest.of(SliceBlocks.readEdges(forests.getValue())))));
        }
    }
}
