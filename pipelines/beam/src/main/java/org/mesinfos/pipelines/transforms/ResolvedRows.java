package org.mesinfos.pipelines.transforms;

import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.POutput;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.elements.HolderRows;
import org.mesinfos.pipelines.elements.IdentityState;
import org.mesinfos.pipelines.elements.RunFact;
import org.mesinfos.pipelines.transforms.output.TransformOutput;

/**
 * Rows routed to their holders.
 *
 * @param personBlocks rows of persons, by bucket of persons
 * @param heldBlocks held rows, by shard
 * @param suppressed numbers and places of rows of erased people
 * @param identity identity state that the rows were routed by, one element
 * @param identityView the same as a side input
 */
record ResolvedRows(
        PCollection<KV<Integer, Block<HolderRows>>> personBlocks,
        PCollection<KV<String, Block<HolderRows>>> heldBlocks,
        PCollection<RunFact> suppressed,
        PCollection<IdentityState> identity,
        PCollectionView<IdentityState> identityView)
        implements TransformOutput {

    @Override
    public List<PCollection<?>> collections() {
        return List.of(personBlocks, heldBlocks, suppressed, identity);
    }

    <T extends POutput> T apply(String name, PTransform<ResolvedRows, T> transform) {
        return Pipeline.applyTransform(name, this, transform);
    }
}
