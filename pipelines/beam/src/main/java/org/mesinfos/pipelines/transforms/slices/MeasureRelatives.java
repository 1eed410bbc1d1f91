package org.mesinfos.pipelines.transforms.slices;

import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.mesinfos.linkage.RelativeCounts;
import org.mesinfos.linkage.features.TableRow;
import org.mesinfos.linkage.sliced.KeyEntries;
import org.mesinfos.linkage.sliced.RelativeSlice;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.transforms.output.TransformOutput;

/** Transform that measures relatives and holders of identifiers in slices. */
final class MeasureRelatives
        extends PTransform<PCollection<KV<Integer, Iterable<Block<TableRow>>>>, MeasureRelatives.MeasuredRelatives> {

    private static final long serialVersionUID = 1L;

    private static final TupleTag<KV<Integer, Block<KeyEntries>>> MARKS = new TupleTag<>() {};
    private static final TupleTag<KV<Integer, Block<RelativeCounts>>> RELATIVES = new TupleTag<>() {};

    private final SliceViews views;

    MeasureRelatives(SliceViews views) {
        this.views = views;
    }

    /**
     * Output of {@link MeasureRelatives}.
     *
     * @param marks marks of values by bucket of rows
     * @param relatives counts of relatives
     */
    record MeasuredRelatives(
            PCollection<KV<Integer, Block<KeyEntries>>> marks,
            PCollection<KV<Integer, Block<RelativeCounts>>> relatives)
            implements TransformOutput {

        @Override
        public List<PCollection<?>> collections() {
            return List.of(marks, relatives);
        }
    }

    @Override
    public MeasuredRelatives expand(PCollection<KV<Integer, Iterable<Block<TableRow>>>> slices) {
        PCollectionTuple measured = slices.apply(
                "Measure",
                ParDo.of(new Measure(views))
                        .withSideInputs(views.sideInputs())
                        .withOutputTags(MARKS, TupleTagList.of(RELATIVES)));
        return new MeasuredRelatives(measured.get(MARKS), measured.get(RELATIVES));
    }

    static final class Measure extends DoFn<KV<Integer, Iterable<Block<TableRow>>>, KV<Integer, Block<KeyEntries>>> {

        private static final long serialVersionUID = 1L;

        private final SliceViews views;

        Measure(SliceViews views) {
            this.views = views;
        }

        @ProcessElement
        public void measure(ProcessContext context, MultiOutputReceiver output) {
            RelativeSlice measured = RelativeSlice.measure(
                    context.element().getKey(),
                    SliceBlocks.streamRows(context.element().getValue()),
                    views.totals(context),
                    views.buckets(context),
                    views.trainedModel());
            measured.marks()
                    .forEach((bucket, marks) -> output.get(MARKS).output(KV.of(bucket, SliceBlocks.keys(marks))));
            output.get(RELATIVES).output(KV.of(0, Block.of(measured.relatives().write())));
        }
    }
}
