package org.mesinfos.pipelines.transforms.slices;

import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.values.KV;
import org.mesinfos.linkage.features.TableRow;
import org.mesinfos.linkage.sliced.Buckets;
import org.mesinfos.linkage.sliced.ComponentRows;
import org.mesinfos.linkage.sliced.RowRouting;
import org.mesinfos.pipelines.elements.Block;

/** Transform that emits the rows of components for the slices in which these are clustered. */
final class RouteComponents extends DoFn<KV<Integer, CoGbkResult>, KV<Integer, Block<TableRow>>> {

    private static final long serialVersionUID = 1L;

    private final SliceViews views;

    RouteComponents(SliceViews views) {
        this.views = views;
    }

    @ProcessElement
    public void route(ProcessContext context, OutputReceiver<KV<Integer, Block<TableRow>>> output) {
        Buckets buckets = views.buckets(context);
        RowSorter sorter = new RowSorter(output);
        ComponentRows.join(
                        SliceBlocks.readRows(JoinRows.rows(context.element())),
                        SliceBlocks.readKeys(JoinRows.knowledge(context.element())))
                .forEach(row -> {
                    for (int slice : RowRouting.COMPONENTS.slices(row.keys(), buckets)) {
                        sorter.add(slice, row);
                    }
                });
        sorter.flush();
    }
}
