package org.mesinfos.pipelines.transforms.slices;

import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.mesinfos.linkage.features.TableRow;
import org.mesinfos.linkage.sliced.Buckets;
import org.mesinfos.linkage.sliced.RowRouting;
import org.mesinfos.pipelines.elements.Block;

/** Transform that emits rows for each slice in which they are needed. */
final class RouteToSlices extends DoFn<KV<Integer, Block<TableRow>>, KV<Integer, Block<TableRow>>> {

    private static final long serialVersionUID = 1L;

    private final SliceViews views;
    private final RowRouting routing;

    RouteToSlices(SliceViews views, RowRouting routing) {
        this.views = views;
        this.routing = routing;
    }

    @ProcessElement
    public void route(ProcessContext context, OutputReceiver<KV<Integer, Block<TableRow>>> output) {
        Buckets buckets = views.buckets(context);
        RowSorter sorter = new RowSorter(output);
        SliceBlocks.readRowKeys(context.element().getValue(), row -> {
            for (int slice : routing.slices(row.keys(), buckets)) {
                sorter.add(slice, row);
            }
        });
        sorter.flush();
    }
}
