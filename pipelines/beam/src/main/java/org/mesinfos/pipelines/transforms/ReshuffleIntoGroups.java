package org.mesinfos.pipelines.transforms;

import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * Transform that distributes elements to the workers in a fixed number of groups.
 *
 * <p>A {@code Reshuffle} makes one group of each element. The Direct Runner spends milliseconds on each group in every
 * following step, which for an inbox of small files is more than reading them.
 *
 * @param <T> element class with a hash code that depends only on its values
 */
final class ReshuffleIntoGroups<T> extends PTransform<PCollection<T>, PCollection<T>> {

    private static final long serialVersionUID = 1L;

    private final int groups;

    ReshuffleIntoGroups(int groups) {
        this.groups = groups;
    }

    /**
     * Returns a transform that distributes each element by itself. A repetition after the loss of a worker gives each element the same
     * key, unlike {@code Reshuffle.viaRandomKey()}.
     */
    static <T> ReshuffleIntoGroups<T> ofEach() {
        return new ReshuffleIntoGroups<>(Integer.MAX_VALUE);
    }

    @Override
    public PCollection<T> expand(PCollection<T> work) {
        return work.apply("AssignGroups", ParDo.of(new AssignGroup<T>(groups, Object::hashCode)))
                .setCoder(KvCoder.of(VarIntCoder.of(), work.getCoder()))
                .apply("GatherGroups", GroupByKey.create())
                .apply("TakeGroups", ParDo.of(new Ungroup<T>()))
                .setCoder(work.getCoder());
    }

    /** Step that assigns each element to a group by a hash code, so that elements with equal ones are in one group. */
    static final class AssignGroup<T> extends DoFn<T, KV<Integer, T>> {

        private static final long serialVersionUID = 1L;

        private final int groups;
        private final SerializableFunction<T, Integer> hashCode;

        AssignGroup(int groups, SerializableFunction<T, Integer> hashCode) {
            this.groups = groups;
            this.hashCode = hashCode;
        }

        @ProcessElement
        public void assign(@Element T one, OutputReceiver<KV<Integer, T>> output) {
            output.output(KV.of(Math.floorMod(hashCode.apply(one), groups), one));
        }
    }

    static final class Ungroup<T> extends DoFn<KV<Integer, Iterable<T>>, T> {

        private static final long serialVersionUID = 1L;

        @ProcessElement
        public void ungroup(@Element KV<Integer, Iterable<T>> group, OutputReceiver<T> output) {
            group.getValue().forEach(output::output);
        }
    }
}
