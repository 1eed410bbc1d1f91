package org.mesinfos.pipelines.transforms.slices;

import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.mesinfos.linkage.features.TableRow;
import org.mesinfos.linkage.sliced.RowRouting;
import org.mesinfos.pipelines.elements.Block;

/** Transform that groups rows in slices. */
final class GroupInSlices
        extends PTransform<
                PCollection<KV<Integer, Block<TableRow>>>, PCollection<KV<Integer, Iterable<Block<TableRow>>>>> {

    private static final long serialVersionUID = 1L;

    private final SliceViews views;
    private final RowRouting routing;

    GroupInSlices(SliceViews views, RowRouting routing) {
        this.views = views;
        this.routing = routing;
    }

    @Override
    public PCollection<KV<Integer, Iterable<Block<TableRow>>>> expand(PCollection<KV<Integer, Block<TableRow>>> rows) {
        return rows.apply("Route", ParDo.of(new RouteToSlices(views, routing)).withSideInputs(views.count()))
                .apply("Group", GroupByKey.create());
    }
}
