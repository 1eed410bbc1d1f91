package org.mesinfos.pipelines.transforms;

import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.coders.VoidCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;

/**
 * Transform that emits one element without a value once all elements of a collection have been processed.
 *
 * <p>A DoFn that needs a whole collection as a side input may receive its element before the side input is complete.
 * The Direct Runner then retries the element repeatedly, and takes time from the steps that produce the side input.
 */
final class SignalWhenComplete<T> extends PTransform<PCollection<T>, PCollection<Void>> {

    private static final long serialVersionUID = 1L;

    private static final KV<Integer, Void> SIGNAL = KV.of(0, null);

    @Override
    public PCollection<Void> expand(PCollection<T> all) {
        KvCoder<Integer, Void> coder = KvCoder.of(VarIntCoder.of(), VoidCoder.of());
        PCollection<KV<Integer, Void>> first =
                all.getPipeline().apply("One", Create.of(SIGNAL).withCoder(coder));
        PCollection<KV<Integer, Void>> others =
                all.apply("OneOfEach", ParDo.of(new DropValue<>())).setCoder(coder);
        return PCollectionList.of(first)
                .and(others)
                .apply("Flatten", Flatten.pCollections())
                .apply("Await", GroupByKey.create())
                .apply("Only", ParDo.of(new EmitSignal()))
                .setCoder(VoidCoder.of());
    }

    static final class DropValue<T> extends DoFn<T, KV<Integer, Void>> {

        private static final long serialVersionUID = 1L;

        @ProcessElement
        public void drop(OutputReceiver<KV<Integer, Void>> output) {
            output.output(SIGNAL);
        }
    }

    static final class EmitSignal extends DoFn<KV<Integer, Iterable<Void>>, Void> {

        private static final long serialVersionUID = 1L;

        @ProcessElement
        public void emit(OutputReceiver<Void> output) {
            output.output(null);
        }
    }
}
