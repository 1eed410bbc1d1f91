package org.mesinfos.pipelines.transforms.copies;

import java.util.List;
import org.apache.beam.sdk.values.PCollection;
import org.mesinfos.linkage.clustering.AverageLinkage.ComponentResult;
import org.mesinfos.linkage.clustering.Edges;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.transforms.output.TransformOutput;

/**
 * Result of linking.
 *
 * @param outcomes outcomes of components
 * @param cutEdges edges that connect components that were too large
 */
public record LinkingResult(PCollection<Block<ComponentResult>> outcomes, PCollection<Block<Edges>> cutEdges)
        implements TransformOutput {

    @Override
    public List<PCollection<?>> collections() {
        return List.of(outcomes, cutEdges);
    }
}
