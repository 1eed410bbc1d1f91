package org.mesinfos.pipelines.transforms.slices;

import java.util.List;
import org.apache.beam.sdk.values.PCollection;
import org.mesinfos.linkage.clustering.AverageLinkage.ComponentResult;
import org.mesinfos.linkage.clustering.Edges;
import org.mesinfos.linkage.sliced.LinkedCounts;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.transforms.output.TransformOutput;

/**
 * Result of {@link LinkInSlices}.
 *
 * @param results results of the components
 * @param resultsOfRules results of the components of rules, if links by match weight do not fit the model
 * @param counts counts of links, from which this follows
 * @param falsePairs expected numbers of linked pairs of two people, in billionths, by slice
 * @param cutEdges edges between rows of components that were too large
 * @param views side inputs that all steps share
 */
public record SlicedLinking(
        PCollection<Block<ComponentResult>> results,
        PCollection<Block<ComponentResult>> resultsOfRules,
        PCollection<Block<LinkedCounts>> counts,
        PCollection<Long> falsePairs,
        PCollection<Block<Edges>> cutEdges,
        SliceViews views)
        implements TransformOutput {

    @Override
    public List<PCollection<?>> collections() {
        return List.of(results, resultsOfRules, counts, falsePairs, cutEdges);
    }
}
