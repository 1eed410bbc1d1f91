package org.mesinfos.pipelines.transforms;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
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
import org.apache.beam.sdk.values.TupleTagList;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.pipelines.elements.IdentityState;
import org.mesinfos.pipelines.identity.Attribution;
import org.mesinfos.pipelines.identity.IdentityTable;
import org.mesinfos.pipelines.identity.SubjectDigest;
import org.mesinfos.pipelines.rows.AcceptedRow;
import org.mesinfos.pipelines.rows.EncodedRow;
import org.mesinfos.pipelines.rows.JointRow;
import org.mesinfos.pipelines.rows.RowBatch;
import org.mesinfos.records.RecordType;

/**
 * Routes each row to its person, to each holder of a joint account, or to a shard of held rows.
 *
 * <p>All rows must wait for the identity state. It is joined to the blocks of rows by a {@link CoGroupByKey}: as a side
 * input it would be complete too late for most blocks, and the Direct Runner retries those repeatedly.
 */
final class RouteRows extends PTransform<PCollection<byte[]>, PCollectionTuple> {

    private static final long serialVersionUID = 1L;

    private static final TupleTag<byte[]> BLOCKS = new TupleTag<>() {};
    private static final TupleTag<IdentityState> IDENTITY = new TupleTag<>() {};

    private final IdentityQuestion question;
    private final PCollection<IdentityState> identity;
    private final int buckets;

    /** @param buckets number of buckets of persons; also the number of groups in which blocks wait */
    RouteRows(IdentityQuestion question, PCollection<IdentityState> identity, int buckets) {
        this.question = question;
        this.identity = identity;
        this.buckets = buckets;
    }

    @Override
    public PCollectionTuple expand(PCollection<byte[]> rows) {
        PCollection<KV<Integer, byte[]>> waiting = rows.apply("AssignBlockGroups", ParDo.of(new GroupBlock(buckets)));
        PCollection<KV<Integer, IdentityState>> broadcast =
                identity.apply("BroadcastIdentity", ParDo.of(new TellGroups(buckets)));
        return KeyedPCollectionTuple.of(BLOCKS, waiting)
                .and(IDENTITY, broadcast)
                .apply("AwaitIdentity", CoGroupByKey.create())
                .apply(
                        "Route",
                        ParDo.of(new Route(question, buckets))
                                .withOutputTags(ResolvePersons.PERSONS, TupleTagList.of(ResolvePersons.HELD)));
    }

    /**
     * Assigns each block to a group. The group of a block is deterministic on retry.
     *
     * <p>Blocks of one Beam bundle share groups: for each Beam bundle, the Direct Runner copies all elements grouped so
     * far under the keys that the Beam bundle adds to.
     */
    static final class GroupBlock extends DoFn<byte[], KV<Integer, byte[]>> {

        private static final long serialVersionUID = 1L;

        /** Size after which the next group is used. */
        private static final long SHARE_BYTES = 4L << 20;

        private final int groups;
        private transient int group;
        private transient long shareLeft;

        GroupBlock(int groups) {
            this.groups = groups;
        }

        @StartBundle
        public void start() {
            shareLeft = 0;
        }

        @ProcessElement
        public void group(@Element byte[] block, OutputReceiver<KV<Integer, byte[]>> output) {
            if (shareLeft <= 0) {
                group = Math.floorMod(Arrays.hashCode(block), groups);
                shareLeft = SHARE_BYTES;
            }
            shareLeft -= block.length;
            output.output(KV.of(group, block));
        }
    }

    /** Emits the identity state once for each group. */
    static final class TellGroups extends DoFn<IdentityState, KV<Integer, IdentityState>> {

        private static final long serialVersionUID = 1L;

        private final int groups;

        TellGroups(int groups) {
            this.groups = groups;
        }

        @ProcessElement
        public void tell(@Element IdentityState state, OutputReceiver<KV<Integer, IdentityState>> output) {
            for (int group = 0; group < groups; group++) {
                output.output(KV.of(group, state));
            }
        }
    }

    static final class Route extends DoFn<KV<Integer, CoGbkResult>, KV<Integer, byte[]>> {

        private static final long serialVersionUID = 1L;

        private final IdentityQuestion question;
        private final int buckets;
        private transient BlockCompression<RowBatch> compression;
        private transient HolderBlocks<Integer> persons;
        private transient HolderBlocks<String> held;

        Route(IdentityQuestion question, int buckets) {
            this.question = question;
            this.buckets = buckets;
        }

        @Setup
        public void setUp() {
            compression = new BlockCompression<>(RowBatch.class);
        }

        @StartBundle
        public void start() {
            persons = new HolderBlocks<>();
            held = new HolderBlocks<>();
        }

        @ProcessElement
        public void route(@Element KV<Integer, CoGbkResult> group, MultiOutputReceiver output) {
            IdentityState state = group.getValue().getOnly(IDENTITY);
            for (byte[] block : group.getValue().getAll(BLOCKS)) {
                IdentityTable table = question.table(state);
                for (RowBatch batch : compression.decompress(block)) {
                    route(batch, table, output);
                }
            }
        }

        private void route(RowBatch batch, IdentityTable table, MultiOutputReceiver output) {
            BiConsumer<Integer, byte[]> toPersons =
                    (bucket, block) -> output.get(ResolvePersons.PERSONS).output(KV.of(bucket, block));
            BiConsumer<String, byte[]> toHeld =
                    (shard, block) -> output.get(ResolvePersons.HELD).output(KV.of(shard, block));
            String organisation = batch.getOrigin().getOrganisation();
            RecordType type = RecordType.valueOf(batch.getRecordType());
            for (EncodedRow row : batch.getRows()) {
                Optional<Subject> subject = new AcceptedRow(batch.getOrigin(), type, row).subject();
                Attribution attribution = table.resolve(organisation, subject);
                if (attribution instanceof Attribution.Person person) {
                    give(person.id(), batch, JointRow.alone(row), toPersons);
                } else if (attribution instanceof Attribution.Joint joint) {
                    giveEach(joint.holders(), batch, row, toPersons);
                } else {
                    String shard = SubjectDigest.of(organisation, subject).substring(0, 2);
                    held.add(shard, shard, batch, JointRow.alone(row), toHeld);
                }
            }
        }

        private void giveEach(
                List<String> holders, RowBatch batch, EncodedRow row, BiConsumer<Integer, byte[]> toPersons) {
            give(holders.get(0), batch, JointRow.first(row, holders.size() - 1), toPersons);
            EncodedRow copy = JointRow.copy(row);
            for (String holder : holders.subList(1, holders.size())) {
                give(holder, batch, copy, toPersons);
            }
        }

        private void give(String person, RowBatch batch, EncodedRow row, BiConsumer<Integer, byte[]> toPersons) {
            persons.add(Buckets.of(person, buckets), person, batch, row, toPersons);
        }

        @FinishBundle
        public void finish(FinishBundleContext context) {
            persons.flush((bucket, block) -> context.output(
                    ResolvePersons.PERSONS,
                    KV.of(bucket, block),
                    BoundedWindow.TIMESTAMP_MIN_VALUE,
                    GlobalWindow.INSTANCE));
            held.flush((shard, block) -> context.output(
                    ResolvePersons.HELD,
                    KV.of(shard, block),
                    BoundedWindow.TIMESTAMP_MIN_VALUE,
                    GlobalWindow.INSTANCE));
        }
    }
}
