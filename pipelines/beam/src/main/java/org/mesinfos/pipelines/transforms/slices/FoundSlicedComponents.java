package org.mesinfos.pipelines.transforms.slices;

import java.util.List;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.mesinfos.linkage.clustering.CutRows;
import org.mesinfos.linkage.sliced.KeyEntries;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.transforms.output.TransformOutput;

/**
 * Components of rows.
 *
 * @param components components by bucket of rows
 * @param cutRows the rows of components that were split; empty if there are none
 */
record FoundSlicedComponents(
        PCollection<KV<Integer, Block<KeyEntries>>> components, PCollection<Block<CutRows>> cutRows)
        implements TransformOutput {

    @Override
    public List<PCollection<?>> collections() {
        return List.of(components, cutRows);
    }
}
