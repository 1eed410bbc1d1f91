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
import org.mesinfos.linkage.clustering.AverageLinkage.ComponentResult;
import org.mesinfos.linkage.features.TableRow;
import org.mesinfos.linkage.sliced.ClusterSlice;
import org.mesinfos.linkage.sliced.LinkEvidence;
import org.mesinfos.linkage.sliced.LinkedCounts;
import org.mesinfos.linkage.sliced.SliceConstraints;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.transforms.output.TransformOutput;

/** Transform that clusters the components in slices into persons. */
final class ClusterSlices
        extends PTransform<PCollection<KV<Integer, Iterable<Block<TableRow>>>>, ClusterSlices.ClusteredRows> {

    private static final long serialVersionUID = 1L;

    private static final TupleTag<Block<ComponentResult>> RESULTS = new TupleTag<>() {};
    private static final TupleTag<KV<Integer, Block<LinkedCounts>>> COUNTS = new TupleTag<>() {};

    private final SliceViews views;
    private final LinkEvidence evidence;
    private final SliceConstraints constraints;

    ClusterSlices(SliceViews views, LinkEvidence evidence, SliceConstraints constraints) {
        this.views = views;
        this.evidence = evidence;
        this.constraints = constraints;
    }

    /**
     * Output of {@link ClusterSlices}.
     *
     * @param results results of components
     * @param counts counts of links
     */
    record ClusteredRows(
            PCollection<Block<ComponentResult>> results, PCollection<KV<Integer, Block<LinkedCounts>>> counts)
            implements TransformOutput {

        @Override
        public List<PCollection<?>> collections() {
            return List.of(results, counts);
        }
    }

    @Override
    public ClusteredRows expand(PCollection<KV<Integer, Iterable<Block<TableRow>>>> slices) {
        PCollectionTuple clustered = slices.apply(
                "Cluster",
                ParDo.of(new Cluster(views, evidence, constraints))
                        .withSideInputs(views.sideInputs())
                        .withOutputTags(RESULTS, TupleTagList.of(COUNTS)));
        return new ClusteredRows(clustered.get(RESULTS), clustered.get(COUNTS));
    }

    static final class Cluster extends DoFn<KV<Integer, Iterable<Block<TableRow>>>, Block<ComponentResult>> {

        private static final long serialVersionUID = 1L;

        private final SliceViews views;
        private final LinkEvidence evidence;
        private final SliceConstraints constraints;

        Cluster(SliceViews views, LinkEvidence evidence, SliceConstraints constraints) {
            this.views = views;
            this.evidence = evidence;
            this.constraints = constraints;
        }

        @ProcessElement
        public void cluster(ProcessContext context, MultiOutputReceiver output) {
            ClusterSlice slice = new ClusterSlice(
                    SliceBlocks.streamRows(context.element().getValue()), views.state(context), evidence, constraints);
            output.get(RESULTS).output(SliceBlocks.results(slice.results()));
            output.get(COUNTS).output(KV.of(0, Block.of(slice.counts().write())));
        }
    }
}
