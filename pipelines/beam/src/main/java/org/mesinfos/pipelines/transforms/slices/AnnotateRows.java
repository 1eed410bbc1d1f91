package org.mesinfos.pipelines.transforms.slices;

import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.mesinfos.linkage.RelativeCounts;
import org.mesinfos.linkage.compare.AddressPatternCounts;
import org.mesinfos.linkage.features.TableRow;
import org.mesinfos.linkage.sliced.Buckets;
import org.mesinfos.linkage.sliced.RowAnnotation;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.transforms.output.TransformOutput;

/** Transform that adds numbers and counts to rows, and emits them by their numbers. */
final class AnnotateRows extends PTransform<PCollection<KV<Integer, CoGbkResult>>, AnnotateRows.AnnotatedRows> {

    private static final long serialVersionUID = 1L;

    private static final TupleTag<KV<Integer, Block<TableRow>>> ROWS = new TupleTag<>() {};
    private static final TupleTag<KV<Integer, Block<RelativeCounts>>> ADDRESSES = new TupleTag<>() {};

    private final SliceViews views;

    AnnotateRows(SliceViews views) {
        this.views = views;
    }

    /**
     * Output of {@link AnnotateRows}.
     *
     * @param rows rows by bucket of numbers
     * @param addresses counts of e-mail addresses that consist of a name
     */
    record AnnotatedRows(
            PCollection<KV<Integer, Block<TableRow>>> rows, PCollection<KV<Integer, Block<RelativeCounts>>> addresses)
            implements TransformOutput {

        @Override
        public List<PCollection<?>> collections() {
            return List.of(rows, addresses);
        }
    }

    @Override
    public AnnotatedRows expand(PCollection<KV<Integer, CoGbkResult>> buckets) {
        PCollectionTuple annotated = buckets.apply(
                "Annotate",
                ParDo.of(new Annotate(views))
                        .withSideInputs(views.sideInputs())
                        .withOutputTags(ROWS, TupleTagList.of(ADDRESSES)));
        return new AnnotatedRows(annotated.get(ROWS), annotated.get(ADDRESSES));
    }

    static final class Annotate extends DoFn<KV<Integer, CoGbkResult>, KV<Integer, Block<TableRow>>> {

        private static final long serialVersionUID = 1L;

        private final SliceViews views;

        Annotate(SliceViews views) {
            this.views = views;
        }

        @ProcessElement
        public void annotate(ProcessContext context, MultiOutputReceiver output) {
            Buckets buckets = views.buckets(context);
            RowSorter sorter = new RowSorter(output.get(ROWS));
            AddressPatternCounts addresses = new AddressPatternCounts();
            RowAnnotation.annotate(
                            SliceBlocks.readRows(JoinRows.rows(context.element())),
                            SliceBlocks.readKeys(JoinRows.knowledge(context.element())),
                            views.totals(context),
                            addresses)
                    .forEach(row -> sorter.add(buckets.ofRow(row.number()), row));
            sorter.flush();
            output.get(ADDRESSES)
                    .output(KV.of(0, Block.of(RelativeCounts.of(addresses).write())));
        }
    }
}
