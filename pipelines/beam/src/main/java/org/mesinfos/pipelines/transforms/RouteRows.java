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
import org.mesinfos.pipelines.identity.IdentityTable;
import org.mesinfos.pipelines.identity.RowAttribution;
import org.mesinfos.pipelines.identity.SubjectDigest;
import org.mesinfos.pipelines.rows.AcceptedRow;
import org.mesinfos.pipelines.rows.EncodedRow;
import org.mesinfos.pipelines.rows.JointAccountRow;
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

    private final IdentityTableProvider tables;
    private final PCollection<IdentityState> identity;
    private final int buckets;

    /** @param buckets number of buckets of persons; also the number of groups in which blocks wait */
    RouteRows(IdentityTableProvider question, PCollection<IdentityState> identity, int buckets) {
        this.tables = question;
        this.identity = identity;
        this.buckets = buckets;
    }

    @Override
    public PCollectionTuple expand(PCollection<byte[]> rows) {
        PCollection<KV<Integer, byte[]>> waiting =
                rows.apply("AssignBlockGroups", ParDo.of(new AssignBlockGroup(buckets)));
        PCollection<KV<Integer, IdentityState>> broadcast =
                identity.apply("BroadcastIdentity", ParDo.of(new BroadcastIdentity(buckets)));
        return KeyedPCollectionTuple.of(BLOCKS, waiting)
                .and(IDENTITY, broadcast)
                .apply("AwaitIdentity", CoGroupByKey.create())
                .apply(
                        "Route",
                        ParDo.of(new Route(tables, buckets))
                                .withOutputTags(ResolvePersons.PERSONS, TupleTagList.of(ResolvePersons.HELD)));
    }

    /**
     * Assigns each block to a group. The group of a block is deterministic on retry.
     *
     * <p>Blocks of one Beam bundle share groups: for each Beam bundle, the Direct Runner copies all elements grouped so
     * far under the keys that the Beam bundle adds to.
     */
    static final class AssignBlockGroup extends DoFn<byte[], KV<Integer, byte[]>> {

        private static final long serialVersionUID = 1L;

        /** Size after which the next group is used. */
        private static final long GROUP_SHARE_BYTES = 4L << 20;

        private final int groups;
        private transient int group;
        private transient long remainingBytes;

        AssignBlockGroup(int groups) {
            this.groups = groups;
        }

        @StartBundle
        public void start() {
            remainingBytes = 0;
        }

        @ProcessElement
        public void assign(@Element byte[] block, OutputReceiver<KV<Integer, byte[]>> output) {
            if (remainingBytes <= 0) {
                group = Math.floorMod(Arrays.hashCode(block), groups);
                remainingBytes = GROUP_SHARE_BYTES;
            }
            remainingBytes -= block.length;
            output.output(KV.of(group, block));
        }
    }

    /** Emits the identity state once for each group. */
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

    static final class Route extends DoFn<KV<Integer, CoGbkResult>, KV<Integer, byte[]>> {

        private static final long serialVersionUID = 1L;

        private final IdentityTableProvider tables;
        private final int buckets;
        private transient BlockCodec<RowBatch> codec;
        private transient HolderBlockWriter<Integer> persons;
        private transient HolderBlockWriter<String> held;

        Route(IdentityTableProvider question, int buckets) {
            this.tables = question;
            this.buckets = buckets;
        }

        @Setup
        public void setUp() {
            codec = new BlockCodec<>(RowBatch.class);
        }

        @StartBundle
        public void start() {
            persons = new HolderBlockWriter<>();
            held = new HolderBlockWriter<>();
        }

        @ProcessElement
        public void route(@Element KV<Integer, CoGbkResult> group, MultiOutputReceiver output) {
            IdentityState state = group.getValue().getOnly(IDENTITY);
            for (byte[] block : group.getValue().getAll(BLOCKS)) {
                IdentityTable table = tables.table(state);
                for (RowBatch batch : codec.decode(block)) {
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
                RowAttribution attribution = table.resolve(organisation, subject);
                if (attribution instanceof RowAttribution.SinglePerson person) {
                    addRow(person.id(), batch, JointAccountRow.sole(row), toPersons);
                } else if (attribution instanceof RowAttribution.Joint joint) {
                    addRowForEachHolder(joint.holders(), batch, row, toPersons);
                } else {
                    String shard = SubjectDigest.of(organisation, subject).substring(0, 2);
                    held.add(shard, shard, batch, JointAccountRow.sole(row), toHeld);
                }
            }
        }

        private void addRowForEachHolder(
                List<String> holders, RowBatch batch, EncodedRow row, BiConsumer<Integer, byte[]> toPersons) {
            addRow(holders.get(0), batch, JointAccountRow.first(row, holders.size() - 1), toPersons);
            EncodedRow copy = JointAccountRow.copy(row);
            for (String holder : holders.subList(1, holders.size())) {
                addRow(holder, batch, copy, toPersons);
            }
        }

        private void addRow(String person, RowBatch batch, EncodedRow row, BiConsumer<Integer, byte[]> toPersons) {
            persons.add(PersonBuckets.of(person, buckets), person, batch, row, toPersons);
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
