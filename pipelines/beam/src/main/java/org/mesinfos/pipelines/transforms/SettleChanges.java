package org.mesinfos.pipelines.transforms;

import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
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

/** Transform that routes the rows near changes of holder, so that the reports of one event go to one holder or to none. */
final class SettleChanges extends PTransform<PCollection<KV<Integer, Block<HolderRows>>>, RoutedBlocks> {

    private static final long serialVersionUID = 1L;

    private final IdentityTableProvider tables;
    private final PCollectionView<IdentityState> identity;
    private final int buckets;

    /** @param buckets number of buckets of persons */
    SettleChanges(IdentityTableProvider tables, PCollectionView<IdentityState> identity, int buckets) {
        this.tables = tables;
        this.identity = identity;
        this.buckets = buckets;
    }

    /** @param near rows by group; the rows of one reference are in one group */
    @Override
    public RoutedBlocks expand(PCollection<KV<Integer, Block<HolderRows>>> near) {
        return RoutedBlocks.of(near.apply("GatherReferences", GroupByKey.create())
                .apply(
                        "Settle",
                        ParDo.of(new Settle(tables, identity, buckets))
                                .withSideInputs(identity)
                                .withOutputTags(RoutedOutput.PERSONS, RoutedOutput.FURTHER)));
    }

    static final class Settle extends DoFn<KV<Integer, Iterable<Block<HolderRows>>>, KV<Integer, Block<HolderRows>>> {

        private static final long serialVersionUID = 1L;

        private final IdentityTableProvider tables;
        private final PCollectionView<IdentityState> identity;
        private final int buckets;
        private transient BlockCodec<HolderRows> codec;

        Settle(IdentityTableProvider tables, PCollectionView<IdentityState> identity, int buckets) {
            this.tables = tables;
            this.identity = identity;
            this.buckets = buckets;
        }

        @Setup
        public void setUp() {
            codec = new BlockCodec<>(HolderRows.class);
        }

        @ProcessElement
        public void settle(ProcessContext context, MultiOutputReceiver receiver) {
            RowOwners owners = tables.owners(context.sideInput(identity));
            ChangeSettlement settlement = new ChangeSettlement(owners);
            for (Block<HolderRows> block : context.element().getValue()) {
                codec.decode(block).forEach(rows -> add(rows, settlement));
            }
            RoutedOutput output = RoutedOutput.of(receiver);
            RoutedRowWriter writer = new RoutedRowWriter(buckets);
            settlement.forEach((row, attribution) -> writer.allocate(row, attribution, owners, output));
            writer.finish(output);
        }

        private static void add(HolderRows rows, ChangeSettlement settlement) {
            ChangeSettlement.Origin origin = ChangeSettlement.Origin.valueOf(rows.getHolder());
            for (RowBatch batch : rows.getBatches()) {
                RecordType type = RecordType.valueOf(batch.getRecordType());
                for (EncodedRow row : batch.getRows()) {
                    settlement.add(new AcceptedRow(batch.getOrigin(), type, row), origin);
                }
            }
        }
    }
}
