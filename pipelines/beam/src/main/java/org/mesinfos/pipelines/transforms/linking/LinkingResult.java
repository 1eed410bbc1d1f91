package org.mesinfos.pipelines.transforms.linking;

import java.util.Map;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PInput;
import org.apache.beam.sdk.values.POutput;
import org.apache.beam.sdk.values.PValue;
import org.apache.beam.sdk.values.TupleTag;

/**
 * Result of linking.
 *
 * @param outcomes blocks of the outcomes of components, see
 *     {@link org.mesinfos.linkage.exchange.ComponentResultBlock}
 * @param cutEdges blocks of the edges that connect components that were too large, see
 *     {@link org.mesinfos.linkage.exchange.EdgeBlock}
 */
public record LinkingResult(PCollection<byte[]> outcomes, PCollection<byte[]> cutEdges) implements POutput {

    private static final TupleTag<byte[]> OUTCOMES = new TupleTag<>() {};
    private static final TupleTag<byte[]> CUT = new TupleTag<>() {};

    @Override
    public Pipeline getPipeline() {
        return outcomes.getPipeline();
    }

    @Override
    public Map<TupleTag<?>, PValue> expand() {
        return Map.of(OUTCOMES, outcomes, CUT, cutEdges);
    }

    @Override
    public void finishSpecifyingOutput(String transformName, PInput input, PTransform<?, ?> transform) {}
}
