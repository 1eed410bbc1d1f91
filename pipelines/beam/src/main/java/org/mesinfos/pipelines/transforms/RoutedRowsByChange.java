package org.mesinfos.pipelines.transforms;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.values.PCollection;
import org.mesinfos.pipelines.transforms.output.TransformOutput;

/**
 * Output of {@link RouteRows}.
 *
 * @param blocks routed rows
 * @param touched references of the rows near a change of holder
 */
record RoutedRowsByChange(RoutedBlocks blocks, PCollection<String> touched) implements TransformOutput {

    @Override
    public List<PCollection<?>> collections() {
        List<PCollection<?>> all = new ArrayList<>(blocks.collections());
        all.add(touched);
        return all;
    }
}
