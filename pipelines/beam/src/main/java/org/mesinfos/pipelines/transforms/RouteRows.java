package org.mesinfos.pipelines.transforms;

import java.util.HashSet;
import java.util.Set;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.mesinfos.pipelines.attribution.ChangeSettlement;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.elements.BlockCodec;
import org.mesinfos.pipelines.elements.HolderRows;
import org.mesinfos.pipelines.elements.IdentityState;
import org.mesinfos.pipelines.identity.RowOwners;
import org.mesinfos.pipelines.rows.AcceptedRow;
import org.mesinfos.pipelines.rows.EncodedRow;
import org.mesinfos.pipelines.rows.RowBatch;
import org.mesinfos.records.RecordType;

/**
 * Transform that routes each row to its person, to each holder of a joint account, to a shard of held rows, or to the rows near
 * a change of holder.
 *
 * <p>All rows must wait for the identity state. It is joined to the blocks of rows by a {@link CoGroupByKey}: as a side
 * input it would be complete too late for most blocks, and the Direct Runner retries those repeatedly.
 */
final class RouteRows extends PTransform<PCollection<Block<RowBatch>>, RoutedRowsByChange> {

    private static final long serialVersionUID = 1L;

    private static final TupleTag<String> TOUCHED = new TupleTag<>() {};
    private static final TupleTag<Block<RowBatch>> BLOCKS = new TupleTag<>() {};
    private static final TupleTag<IdentityState> IDENTITY = new TupleTag<>() {};

    private final IdentityTableProvider tables;
    private final PCollection<IdentityState> identity;
    private final int buckets;

    /** @param buckets number of buckets of persons; also the number of groups in which blocks wait */
    RouteRows(IdentityTableProvider tables, PCollection<IdentityState> identity, int buckets) {
        this.tables = tables;
        this.identity = identity;
        this.buckets = buckets;
    }

    @Override
    public RoutedRowsByChange expand(PCollection<Block<RowBatch>> rows) {
        PCollection<KV<Integer, Block<RowBatch>>> waiting = rows.apply(
                "AssignBlockGroups", ParDo.of(assignGroups(rows.getPipeline().getOptions(), buckets)));
        PCollection<KV<Integer, IdentityState>> broadcast =
                identity.apply("BroadcastIdentity", ParDo.of(new BroadcastIdentity(buckets)));
        PCollectionTuple routed = KeyedPCollectionTuple.of(BLOCKS, waiting)
                .and(IDENTITY, broadcast)
                .apply("AwaitIdentity", CoGroupByKey.create())
                .apply(
                        "Route",
                        ParDo.of(new Route(tables, buckets))
                                .withOutputTags(RoutedOutput.PERSONS, RoutedOutput.FURTHER.and(TOUCHED)));
        return new RoutedRowsByChange(RoutedBlocks.of(routed), routed.get(TOUCHED));
    }

    /**
     * Returns the step that assigns blocks to groups. A cluster that has lost a worker may repeat the step with blocks in another
     * order, while results of the first time are in use: each block must be in the same group then, or rows would be lost or
     * doubled.
     */
    static DoFn<Block<RowBatch>, KV<Integer, Block<RowBatch>>> assignGroups(PipelineOptions options, int groups) {
        return DirectExecution.isChosenBy(options)
                ? new AssignFewGroups(groups)
                : new ReshuffleIntoGroups.AssignGroup<>(groups, Block::hashCode);
    }

    /**
     * Step that assigns each block to a group, which depends on the blocks before it in its Beam bundle.
     *
     * <p>Blocks of one Beam bundle share groups: for each Beam bundle, the Direct Runner copies all elements grouped so
     * far under the keys that the Beam bundle adds to.
     */
    static final class AssignFewGroups extends DoFn<Block<RowBatch>, KV<Integer, Block<RowBatch>>> {

        private static final long serialVersionUID = 1L;

        /** Size after which the next group is used. */
        private static final long GROUP_SHARE_BYTES = 4L << 20;

        private final int groups;
        private transient int group;
        private transient long remainingBytes;

        AssignFewGroups(int groups) {
            this.groups = groups;
        }

        @StartBundle
        public void start() {
            remainingBytes = 0;
        }

        @ProcessElement
        public void assign(@Element Block<RowBatch> block, OutputReceiver<KV<Integer, Block<RowBatch>>> output) {
            if (remainingBytes <= 0) {
                group = Math.floorMod(block.hashCode(), groups);
                remainingBytes = GROUP_SHARE_BYTES;
            }
            remainingBytes -= block.size();
            output.output(KV.of(group, block));
        }
    }

    /** Step that emits the identity state once for each group. */
    static final class BroadcastIdentity extends DoFn<IdentityState, KV<Integer, IdentityState>> {

        private static final long serialVersionUID = 1L;

        private final int groups;

        BroadcastIdentity(int groups) {
            this.groups = groups;
        }

        @ProcessElement
        public void broadcast(@Element IdentityState state, OutputReceiver<KV<Integer, IdentityState>> output) {
            for (int group = 0; group < groups; group++) {
                output.output(KV.of(group, state));
            }
        }
    }

    static final class Route extends DoFn<KV<Integer, CoGbkResult>, KV<Integer, Block<HolderRows>>> {

        private static final long serialVersionUID = 1L;

        private final IdentityTableProvider tables;
        private final int buckets;
        private transient BlockCodec<RowBatch> codec;
        private transient RoutedRowWriter writer;
        private transient Set<String> near;

        Route(IdentityTableProvider tables, int buckets) {
            this.tables = tables;
            this.buckets = buckets;
        }

        @Setup
        public void setUp() {
            codec = new BlockCodec<>(RowBatch.class);
        }

        @StartBundle
        public void start() {
            writer = new RoutedRowWriter(buckets);
            near = new HashSet<>();
        }

        @ProcessElement
        public void route(@Element KV<Integer, CoGbkResult> group, MultiOutputReceiver receiver) {
            RoutedOutput output = RoutedOutput.of(receiver);
            IdentityState state = group.getValue().getOnly(IDENTITY);
            RowOwners owners = null;
            for (Block<RowBatch> block : group.getValue().getAll(BLOCKS)) {
                owners = owners == null ? tables.owners(state) : owners;
                for (RowBatch batch : codec.decode(block)) {
                    route(batch, owners, output);
                }
            }
        }

        private void route(RowBatch batch, RowOwners owners, RoutedOutput output) {
            RecordType type = RecordType.valueOf(batch.getRecordType());
            for (EncodedRow row : batch.getRows()) {
                AcceptedRow accepted = new AcceptedRow(batch.getOrigin(), type, row);
                if (writer.route(accepted, owners, change -> ChangeSettlement.Origin.NEW, output)
                                .isPresent()
                        && near.add(TouchedReference.of(accepted))) {
                    output.output(TOUCHED, TouchedReference.of(accepted));
                }
            }
        }

        @FinishBundle
        public void finish(FinishBundleContext context) {
            writer.finish(new RoutedOutput() {
                @Override
                public <T> void output(TupleTag<T> tag, T element) {
                    context.output(tag, element, BoundedWindow.TIMESTAMP_MIN_VALUE, GlobalWindow.INSTANCE);
                }
            });
        }
    }
}
