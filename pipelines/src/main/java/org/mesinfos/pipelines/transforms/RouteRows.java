package org.mesinfos.pipelines.transforms;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionView;
import org.mesinfos.connectors.Subject;
import org.mesinfos.pipelines.elements.IdentityState;
import org.mesinfos.pipelines.identity.Attribution;
import org.mesinfos.pipelines.identity.IdentityTable;
import org.mesinfos.pipelines.identity.SubjectDigest;
import org.mesinfos.pipelines.rows.AcceptedRow;
import org.mesinfos.pipelines.rows.EncodedRow;
import org.mesinfos.pipelines.rows.RowBatch;
import org.mesinfos.records.RecordType;

/** Sends each row to its person, or to the shard of rows that nobody can be given yet. */
final class RouteRows extends DoFn<byte[], KV<Integer, byte[]>> {

    private static final long serialVersionUID = 1L;

    private final IdentityQuestion question;
    private final PCollectionView<IdentityState> state;
    private final int buckets;
    private transient BlockCompression<RowBatch> compression;
    private transient HolderBlocks<Integer> persons;
    private transient HolderBlocks<String> held;

    RouteRows(IdentityQuestion question, PCollectionView<IdentityState> state, int buckets) {
        this.question = question;
        this.state = state;
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
    public void route(ProcessContext context, MultiOutputReceiver output) {
        IdentityTable table = question.table(context.sideInput(state));
        BiConsumer<Integer, byte[]> toPersons =
                (bucket, block) -> output.get(ResolvePersons.PERSONS).output(KV.of(bucket, block));
        BiConsumer<String, byte[]> toHeld =
                (shard, block) -> output.get(ResolvePersons.HELD).output(KV.of(shard, block));
        for (RowBatch batch : compression.decompress(context.element())) {
            String organisation = batch.getOrigin().getOrganisation();
            RecordType type = RecordType.valueOf(batch.getRecordType());
            for (EncodedRow row : batch.getRows()) {
                Optional<Subject> subject = new AcceptedRow(batch.getOrigin(), type, row).subject();
                if (table.resolve(organisation, subject) instanceof Attribution.Person person) {
                    persons.add(Buckets.of(person.id(), buckets), person.id(), batch, row, toPersons);
                } else {
                    String shard = SubjectDigest.of(organisation, subject).substring(0, 2);
                    held.add(shard, shard, batch, row, toHeld);
                }
            }
        }
    }

    @FinishBundle
    public void finish(FinishBundleContext context) {
        persons.flush((bucket, block) -> context.output(
                ResolvePersons.PERSONS,
                KV.of(bucket, block),
                BoundedWindow.TIMESTAMP_MIN_VALUE,
                GlobalWindow.INSTANCE));
        held.flush((shard, block) -> context.output(
                ResolvePersons.HELD, KV.of(shard, block), BoundedWindow.TIMESTAMP_MIN_VALUE, GlobalWindow.INSTANCE));
    }
}
