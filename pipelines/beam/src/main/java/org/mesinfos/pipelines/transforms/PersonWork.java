package org.mesinfos.pipelines.transforms;

import java.util.Map;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PInput;
import org.apache.beam.sdk.values.POutput;
import org.apache.beam.sdk.values.PValue;
import org.apache.beam.sdk.values.TupleTag;

/**
 * Persons, and the steps that are still to be done with each of them.
 *
 * <p>Transforms add steps; the one that ends the work does them all, one person after the other, in one {@code DoFn}.
 * Between two {@code DoFn}s the embedded runner keeps what all persons have become before it goes on with any of them,
 * which is many times their compressed rows.
 *
 * @param buckets blocks of {@link org.mesinfos.pipelines.elements.HolderRows}, grouped by bucket of persons
 * @param steps what is done with the rows that came for a person
 * @param <T> what becomes of a person by these steps
 */
record PersonWork<T>(PCollection<KV<Integer, Iterable<byte[]>>> buckets, PersonStep<GatheredPerson, T> steps)
        implements PInput, POutput {

    private static final TupleTag<KV<Integer, Iterable<byte[]>>> BUCKETS = new TupleTag<>() {};

    <N> PersonWork<N> then(PersonStep<T, N> step) {
        return new PersonWork<>(buckets, steps.then(step));
    }

    @Override
    public Pipeline getPipeline() {
        return buckets.getPipeline();
    }

    @Override
    public Map<TupleTag<?>, PValue> expand() {
        return Map.of(BUCKETS, buckets);
    }

    @Override
    public void finishSpecifyingOutput(String transformName, PInput input, PTransform<?, ?> transform) {}

    <O extends POutput> O apply(String name, PTransform<PersonWork<T>, O> transform) {
        return Pipeline.applyTransform(name, this, transform);
    }
}
