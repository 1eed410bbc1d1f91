package org.mesinfos.pipelines.transforms.output;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PInput;
import org.apache.beam.sdk.values.POutput;
import org.apache.beam.sdk.values.PValue;
import org.apache.beam.sdk.values.TupleTag;

/**
 * Typed result of a transform with several output collections, usually a record with one component for each. It can be
 * the input of another transform.
 *
 * <p>Callers use the accessors of the record. The tags of the collections stay inside the transform.
 */
public interface TransformOutput extends PInput, POutput {

    /** Returns all collections, at least one. */
    List<PCollection<?>> collections();

    @Override
    default Pipeline getPipeline() {
        return collections().get(0).getPipeline();
    }

    @Override
    default Map<TupleTag<?>, PValue> expand() {
        Map<TupleTag<?>, PValue> values = new HashMap<>();
        collections().forEach(collection -> values.putAll(collection.expand()));
        return values;
    }

    /** Does nothing, because each collection is finished by the transform inside that produced it. */
    @Override
    default void finishSpecifyingOutput(String transformName, PInput input, PTransform<?, ?> transform) {}
}
