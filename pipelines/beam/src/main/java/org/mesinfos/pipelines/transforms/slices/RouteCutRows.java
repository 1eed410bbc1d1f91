package org.mesinfos.pipelines.transforms.slices;

import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionView;
import org.mesinfos.linkage.clustering.CutRows;
import org.mesinfos.linkage.features.TableRow;
import org.mesinfos.linkage.sliced.Buckets;
import org.mesinfos.linkage.sliced.RowRouting;
import org.mesinfos.pipelines.elements.Block;

/** Transform that emits the rows of components that were cut for the slices in which their pairs are compared again. */
final class RouteCutRows extends DoFn<KV<Integer, Block<TableRow>>, KV<Integer, Block<TableRow>>> {

    private static final long serialVersionUID = 1L;

    private final SliceViews views;
    private final PCollectionView<Iterable<Block<CutRows>>> cutRows;

    RouteCutRows(SliceViews views, PCollectionView<Iterable<Block<CutRows>>> cutRows) {
        this.views = views;
        this.cutRows = cutRows;
    }

    @ProcessElement
    public void route(ProcessContext context, OutputReceiver<KV<Integer, Block<TableRow>>> output) {
        CutRows chosen = SliceBlocks.readCutRows(context.sideInput(cutRows));
        if (chosen.isEmpty()) {
            return;
        }
        Buckets buckets = views.buckets(context);
        RowSorter sorter = new RowSorter(output);
        for (TableRow row : SliceBlocks.readRows(List.of(context.element().getValue()))) {
            if (chosen.contains(row.number())) {
                for (int slice : RowRouting.PAIRS.slices(row.keys(), buckets)) {
                    sorter.add(slice, row);
                }
            }
        }
        sorter.flush();
    }
}
