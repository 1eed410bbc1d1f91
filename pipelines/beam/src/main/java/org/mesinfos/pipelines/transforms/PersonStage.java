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
 * Persons grouped by bucket, and the steps to run for each of them.
 *
 * <p>Transforms append steps. The last transform runs all steps in one {@code DoFn}, person by person, which fuses them
 * by hand: between two {@code DoFn}s the Direct Runner keeps the output for all persons, which is many times larger
 * than their compressed rows.
 *
 * @param personBuckets blocks of {@link org.mesinfos.pipelines.elements.HolderRows}, grouped by bucket of persons
 * @param steps steps to run with the rows of each person
 * @param <T> output of the steps
 */
record PersonStage<T>(PCollection<KV<Integer, Iterable<byte[]>>> personBuckets, PersonStep<RoutedPerson, T> steps)
        implements PInput, POutput {

    private static final TupleTag<KV<Integer, Iterable<byte[]>>> BUCKETS = new TupleTag<>() {};

    /** Returns the same persons with one more step. */
    <N> PersonStage<N> then(PersonStep<T, N> step) {
        return new PersonStage<>(personBuckets, steps.then(step));
    }

    @Override
    public Pipeline getPipeline() {
        return personBuckets.getPipeline();
    }

    @Override
    public Map<TupleTag<?>, PValue> expand() {
        return Map.of(BUCKETS, personBuckets);
    }

    @Override
    public void finishSpecifyingOutput(String transformName, PInput input, PTransform<?, ?> transform) {}

    <O extends POutput> O apply(String name, PTransform<PersonStage<T>, O> transform) {
        return Pipeline.applyTransform(name, this, transform);
    }
}
