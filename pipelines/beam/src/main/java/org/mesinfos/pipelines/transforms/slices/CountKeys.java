package org.mesinfos.pipelines.transforms.slices;

import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.mesinfos.linkage.sliced.KeyEntries;
import org.mesinfos.linkage.sliced.KeyIndex;
import org.mesinfos.linkage.sliced.Totals;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.transforms.output.TransformOutput;

/** Transform that counts the rows with each key, and returns the counts to the buckets of these rows. */
final class CountKeys extends PTransform<PCollection<KV<Integer, Block<KeyEntries>>>, CountKeys.CountedKeys> {

    private static final long serialVersionUID = 1L;

    private static final TupleTag<KV<Integer, Block<KeyEntries>>> COUNTS = new TupleTag<>() {};
    private static final TupleTag<KV<Integer, Block<Totals>>> TOTALS = new TupleTag<>() {};

    /**
     * Output of {@link CountKeys}.
     *
     * @param counts counts of keys by bucket of rows
     * @param totals sums over the keys
     */
    record CountedKeys(
            PCollection<KV<Integer, Block<KeyEntries>>> counts, PCollection<KV<Integer, Block<Totals>>> totals)
            implements TransformOutput {

        @Override
        public List<PCollection<?>> collections() {
            return List.of(counts, totals);
        }
    }

    @Override
    public CountedKeys expand(PCollection<KV<Integer, Block<KeyEntries>>> keys) {
        PCollectionTuple counted = keys.apply("Group", GroupByKey.create())
                .apply("Count", ParDo.of(new Count()).withOutputTags(COUNTS, TupleTagList.of(TOTALS)));
        return new CountedKeys(counted.get(COUNTS), counted.get(TOTALS));
    }

    static final class Count extends DoFn<KV<Integer, Iterable<Block<KeyEntries>>>, KV<Integer, Block<KeyEntries>>> {

        private static final long serialVersionUID = 1L;

        @ProcessElement
        public void count(@Element KV<Integer, Iterable<Block<KeyEntries>>> keys, MultiOutputReceiver output) {
            Totals totals = new Totals();
            KeyIndex.count(SliceBlocks.readKeys(keys.getValue()), totals)
                    .forEach((bucket, counts) -> output.get(COUNTS).output(KV.of(bucket, SliceBlocks.keys(counts))));
            output.get(TOTALS).output(KV.of(0, Block.of(totals.write())));
        }
    }
}
