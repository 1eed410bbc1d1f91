package org.mesinfos.pipelines.transforms.copies;

import java.util.List;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.mesinfos.linkage.clustering.Components;
import org.mesinfos.linkage.clustering.CutRows;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.transforms.output.TransformOutput;

/**
 * Output of {@link FindComponents}.
 *
 * @param components components by part
 * @param cutRows for each part, the rows of components that were cut
 */
record FoundComponents(
        PCollection<KV<Integer, Block<Components>>> components, PCollection<KV<Integer, Block<CutRows>>> cutRows)
        implements TransformOutput {

    @Override
    public List<PCollection<?>> collections() {
        return List.of(components, cutRows);
    }
}
