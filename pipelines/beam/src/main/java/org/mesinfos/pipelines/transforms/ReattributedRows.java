package org.mesinfos.pipelines.transforms;

import java.util.List;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.elements.HolderRows;
import org.mesinfos.pipelines.rows.RowBatch;
import org.mesinfos.pipelines.transforms.output.TransformOutput;

/**
 * Output of {@link ReadReattributedRows}.
 *
 * @param rows stored rows to route again
 * @param persons markers of the persons whose stored rows are replaced, by bucket of persons
 * @param held markers of the shards of held rows that are replaced, by shard
 * @param touched references of rows that are removed
 */
record ReattributedRows(
        PCollection<Block<RowBatch>> rows,
        PCollection<KV<Integer, Block<HolderRows>>> persons,
        PCollection<KV<String, Block<HolderRows>>> held,
        PCollection<String> touched)
        implements TransformOutput {

    @Override
    public List<PCollection<?>> collections() {
        return List.of(rows, persons, held, touched);
    }
}
