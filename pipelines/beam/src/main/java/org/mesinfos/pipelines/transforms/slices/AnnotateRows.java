package org.mesinfos.pipelines.transforms.slices;

import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.values.KV;
import org.mesinfos.linkage.features.TableRow;
import org.mesinfos.linkage.sliced.Buckets;
import org.mesinfos.linkage.sliced.RowAnnotation;
import org.mesinfos.pipelines.elements.Block;

/** Transform that adds numbers and counts to rows, and emits them by their numbers. */
final class AnnotateRows extends DoFn<KV<Integer, CoGbkResult>, KV<Integer, Block<TableRow>>> {

    private static final long serialVersionUID = 1L;

    private final SliceViews views;

    AnnotateRows(SliceViews views) {
        this.views = views;
    }

    @ProcessElement
    public void annotate(ProcessContext context, OutputReceiver<KV<Integer, Block<TableRow>>> output) {
        Buckets buckets = views.buckets(context);
        RowSorter sorter = new RowSorter(output);
        RowAnnotation.annotate(
                        SliceBlocks.readRows(JoinRows.rows(context.element())),
                        SliceBlocks.readKeys(JoinRows.knowledge(context.element())),
                        views.totals(context))
                .forEach(row -> sorter.add(buckets.ofRow(row.number()), row));
        sorter.flush();
    }
}
