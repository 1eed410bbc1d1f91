package org.mesinfos.pipelines.transforms;

import java.util.List;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.elements.HolderRows;
import org.mesinfos.pipelines.elements.RunFact;
import org.mesinfos.pipelines.transforms.output.TransformOutput;

/**
 * Rows routed to their holders.
 *
 * @param persons rows of persons, by bucket of persons
 * @param held held rows, by shard
 * @param suppressed numbers and places of rows of erased people
 * @param near rows near a change of holder, which are settled together, by group
 */
record RoutedBlocks(
        PCollection<KV<Integer, Block<HolderRows>>> persons,
        PCollection<KV<String, Block<HolderRows>>> held,
        PCollection<RunFact> suppressed,
        PCollection<KV<Integer, Block<HolderRows>>> near)
        implements TransformOutput {

    @Override
    public List<PCollection<?>> collections() {
        return List.of(persons, held, suppressed, near);
    }

    static RoutedBlocks of(PCollectionTuple routed) {
        return new RoutedBlocks(
                routed.get(RoutedOutput.PERSONS),
                routed.get(RoutedOutput.HELD),
                routed.get(RoutedOutput.SUPPRESSED),
                routed.get(RoutedOutput.NEAR));
    }
}
