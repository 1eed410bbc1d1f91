package org.mesinfos.pipelines.transforms;

import java.util.List;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.elements.HolderRows;
import org.mesinfos.pipelines.elements.RunFact;
import org.mesinfos.pipelines.transforms.output.TransformOutput;

/**
 * Output of {@link RouteRows}.
 *
 * @param persons rows of persons, by bucket of persons
 * @param held held rows, by shard
 * @param suppressed numbers and places of rows of erased people
 */
record RoutedBlocks(
        PCollection<KV<Integer, Block<HolderRows>>> persons,
        PCollection<KV<String, Block<HolderRows>>> held,
        PCollection<RunFact> suppressed)
        implements TransformOutput {

    @Override
    public List<PCollection<?>> collections() {
        return List.of(persons, held, suppressed);
    }
}
