package org.mesinfos.pipelines.transforms;

import java.util.Map;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.PInput;
import org.apache.beam.sdk.values.POutput;
import org.apache.beam.sdk.values.PValue;
import org.apache.beam.sdk.values.TupleTag;
import org.mesinfos.pipelines.elements.IdentityState;

/**
 * Rows routed to their holders.
 *
 * @param personBlocks blocks of {@link org.mesinfos.pipelines.elements.HolderRows} by bucket of persons
 * @param heldBlocks blocks of {@link org.mesinfos.pipelines.elements.HolderRows} by shard of held rows
 * @param identity identity state that the rows were routed by, one element
 * @param identityView the same as a side input
 */
public record ResolvedRows(
        PCollection<KV<Integer, byte[]>> personBlocks,
        PCollection<KV<String, byte[]>> heldBlocks,
        PCollection<IdentityState> identity,
        PCollectionView<IdentityState> identityView)
        implements PInput, POutput {

    @Override
    public Pipeline getPipeline() {
        return personBlocks.getPipeline();
    }

    @Override
    public Map<TupleTag<?>, PValue> expand() {
        return Map.of(
                ResolvePersons.PERSONS, personBlocks, ResolvePersons.HELD, heldBlocks, ResolvePersons.STATE, identity);
    }

    @Override
    public void finishSpecifyingOutput(String transformName, PInput input, PTransform<?, ?> transform) {}

    <T extends POutput> T apply(String name, PTransform<ResolvedRows, T> transform) {
        return Pipeline.applyTransform(name, this, transform);
    }
}
