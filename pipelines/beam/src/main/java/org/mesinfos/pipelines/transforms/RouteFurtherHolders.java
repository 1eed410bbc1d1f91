package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
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
import org.mesinfos.pipelines.identity.ChangedReferences;
import org.mesinfos.pipelines.identity.NearChange;
import org.mesinfos.pipelines.identity.RowOwners;
import org.mesinfos.pipelines.rows.AcceptedRow;

/**
 * Transform that reads the stored rows of holders and routes them again, and marks these holders so that their stored rows are
 * replaced. By themselves, they have the same owners as before.
 */
final class RouteFurtherHolders extends PTransform<PCollection<KV<String, String>>, RoutedBlocks> {

    private static final long serialVersionUID = 1L;

    private final IdentityTableProvider tables;
    private final PCollectionView<IdentityState> identity;
    private final PCollectionView<List<String>> touched;
    private final int buckets;

    /**
     * @param touched references of rows that this run adds or removes, see {@link TouchedReference}
     * @param buckets number of buckets of persons
     */
    RouteFurtherHolders(
            IdentityTableProvider tables,
            PCollectionView<IdentityState> identity,
            PCollectionView<List<String>> touched,
            int buckets) {
        this.tables = tables;
        this.identity = identity;
        this.touched = touched;
        this.buckets = buckets;
    }

    /** @param holders keys of the holders, by shard */
    @Override
    public RoutedBlocks expand(PCollection<KV<String, String>> holders) {
        return RoutedBlocks.of(holders.apply("GroupByShard", GroupByKey.create())
                .apply(
                        "ReadAndRoute",
                        ParDo.of(new ReadAndRoute(tables, identity, touched, buckets))
                                .withSideInputs(identity, touched)
                                .withOutputTags(RoutedOutput.PERSONS, RoutedOutput.FURTHER)));
    }

    static final class ReadAndRoute extends DoFn<KV<String, Iterable<String>>, KV<Integer, Block<HolderRows>>> {

        private static final long serialVersionUID = 1L;

        private final IdentityTableProvider tables;
        private final PCollectionView<IdentityState> identity;
        private final PCollectionView<List<String>> touched;
        private final int buckets;
        private transient BlockCodec<HolderRows> codec;

        ReadAndRoute(
                IdentityTableProvider tables,
                PCollectionView<IdentityState> identity,
                PCollectionView<List<String>> touched,
                int buckets) {
            this.tables = tables;
            this.identity = identity;
            this.touched = touched;
            this.buckets = buckets;
        }

        @Setup
        public void setUp() {
            codec = new BlockCodec<>(HolderRows.class);
        }

        @ProcessElement
        public void route(ProcessContext context, MultiOutputReceiver receiver) throws IOException {
            IdentityState state = context.sideInput(identity);
            RowOwners owners = tables.owners(state);
            ChangedReferences changed = new ChangedReferences(tables.table(state));
            context.sideInput(touched).forEach(text -> TouchedReference.add(text, changed));
            StoredHolders stored = new StoredHolders(tables.store());
            RoutedOutput output = RoutedOutput.of(receiver);
            RoutedRowWriter writer = new RoutedRowWriter(buckets);
            for (String holder : context.element().getValue()) {
                String name = HolderKey.name(holder);
                boolean isPerson = HolderKey.isPerson(holder);
                Block<HolderRows> marker = codec.encode(List.of(StoredHolders.marker(holder)));
                if (isPerson) {
                    output.output(RoutedOutput.PERSONS, KV.of(PersonBuckets.of(name, buckets), marker));
                } else {
                    output.output(RoutedOutput.HELD, KV.of(name, marker));
                }
                ChangeSettlement.Origin before =
                        isPerson ? ChangeSettlement.Origin.PERSON : ChangeSettlement.Origin.HELD;
                Function<NearChange, ChangeSettlement.Origin> origin =
                        change -> changed.contains(change) ? ChangeSettlement.Origin.NEW : before;
                List<AcceptedRow> rows = stored.rows(holder).stream().toList();
                rows.forEach(row -> writer.route(row, owners, origin, output));
            }
            writer.finish(output);
        }
    }
}
