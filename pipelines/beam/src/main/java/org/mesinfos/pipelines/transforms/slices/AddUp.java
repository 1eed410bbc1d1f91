package org.mesinfos.pipelines.transforms.slices;

import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.mesinfos.pipelines.elements.Block;

/**
 * Transform that merges all blocks into one.
 *
 * @param <T> class of the values
 */
final class AddUp<T> extends PTransform<PCollection<KV<Integer, Block<T>>>, PCollection<Block<T>>> {

    private static final long serialVersionUID = 1L;

    private final SerializableFunction<Iterable<Block<T>>, Block<T>> sum;

    AddUp(SerializableFunction<Iterable<Block<T>>, Block<T>> sum) {
        this.sum = sum;
    }

    @Override
    public PCollection<Block<T>> expand(PCollection<KV<Integer, Block<T>>> blocks) {
        PCollection<KV<Integer, Iterable<Block<T>>>> gathered = blocks.apply("Gather", GroupByKey.create());
        return gathered.apply("Add", ParDo.of(new Add<>(sum)))
                .setCoder(((KvCoder<Integer, Block<T>>) blocks.getCoder()).getValueCoder());
    }

    static final class Add<T> extends DoFn<KV<Integer, Iterable<Block<T>>>, Block<T>> {

        private static final long serialVersionUID = 1L;

        private final SerializableFunction<Iterable<Block<T>>, Block<T>> sum;

        Add(SerializableFunction<Iterable<Block<T>>, Block<T>> sum) {
            this.sum = sum;
        }

        @ProcessElement
        public void add(@Element KV<Integer, Iterable<Block<T>>> blocks, OutputReceiver<Block<T>> output) {
            output.output(sum.apply(blocks.getValue()));
        }
    }
}
