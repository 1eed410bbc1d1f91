package org.mesinfos.pipelines.transforms;

import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
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
 * Emits one empty element once all elements of a collection have been processed.
 *
 * <p>A DoFn that needs a whole collection as a side input may receive its element before the side input is complete.
 * The Direct Runner then retries the element repeatedly, and takes time from the steps that produce the side input.
 */
final class SignalWhenComplete<T> extends PTransform<PCollection<T>, PCollection<byte[]>> {

    private static final long serialVersionUID = 1L;

    private static final KV<Integer, byte[]> SIGNAL = KV.of(0, new byte[0]);

    @Override
    public PCollection<byte[]> expand(PCollection<T> all) {
        KvCoder<Integer, byte[]> coder = KvCoder.of(VarIntCoder.of(), ByteArrayCoder.of());
        PCollection<KV<Integer, byte[]>> first =
                all.getPipeline().apply("One", Create.of(SIGNAL).withCoder(coder));
        PCollection<KV<Integer, byte[]>> others =
                all.apply("OneOfEach", ParDo.of(new DropValue<>())).setCoder(coder);
        return PCollectionList.of(first)
                .and(others)
                .apply("Flatten", Flatten.pCollections())
                .apply("Await", GroupByKey.create())
                .apply("Only", ParDo.of(new EmitSignal()));
    }

    static final class DropValue<T> extends DoFn<T, KV<Integer, byte[]>> {

        private static final long serialVersionUID = 1L;

        @ProcessElement
        public void drop(OutputReceiver<KV<Integer, byte[]>> output) {
            output.output(SIGNAL);
        }
    }

    static final class EmitSignal extends DoFn<KV<Integer, Iterable<byte[]>>, byte[]> {

        private static final long serialVersionUID = 1L;

        @ProcessElement
        public void emit(OutputReceiver<byte[]> output) {
            output.output(SIGNAL.getValue());
        }
    }
}
