package org.mesinfos.pipelines.transforms.slices;

import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.values.KV;
import org.mesinfos.linkage.features.TableRow;
import org.mesinfos.linkage.sliced.RowAnnotation;
import org.mesinfos.pipelines.elements.Block;

/** Transform that adds marks to the values of rows. */
final class MarkRows extends DoFn<KV<Integer, CoGbkResult>, KV<Integer, Block<TableRow>>> {

    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void mark(@Element KV<Integer, CoGbkResult> bucket, OutputReceiver<KV<Integer, Block<TableRow>>> output) {
        RowSorter sorter = new RowSorter(output);
        RowAnnotation.mark(
                        SliceBlocks.readRows(JoinRows.rows(bucket)), SliceBlocks.readKeys(JoinRows.knowledge(bucket)))
                .forEach(row -> sorter.add(bucket.getKey(), row));
        sorter.flush();
    }
}
