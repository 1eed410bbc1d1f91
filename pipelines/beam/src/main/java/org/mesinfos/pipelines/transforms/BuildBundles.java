package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.mesinfos.pipelines.bundles.ShardUpdate;
import org.mesinfos.pipelines.dedup.ClaimAuthority;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.elements.BlockCodec;
import org.mesinfos.pipelines.elements.HolderRows;
import org.mesinfos.pipelines.elements.IdentityState;
import org.mesinfos.pipelines.elements.PersonOutcome;
import org.mesinfos.pipelines.elements.RunFact;
import org.mesinfos.pipelines.elements.StatedNumber;
import org.mesinfos.pipelines.enrich.EnrichmentBasis;
import org.mesinfos.pipelines.identity.IdentityTable;
import org.mesinfos.pipelines.identity.SnapshotHorizon;
import org.mesinfos.pipelines.identity.authority.Issuers;
import org.mesinfos.pipelines.store.BackgroundWriter;
import org.mesinfos.pipelines.store.ContentStore;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.ShardEntry;
import org.mesinfos.pipelines.store.catalog.StoreNames;
import org.mesinfos.pipelines.store.lookup.LookupIndex;
import org.mesinfos.pipelines.store.lookup.LookupUpdate;
import org.mesinfos.pipelines.worker.PersonEntryCache;
import org.mesinfos.pipelines.worker.WorkerStore;

/**
 * Transform that builds the bundle of each person from all rows of the person, and writes the shards that list the
 * bundles. The files are unreferenced until the snapshot of the run is published.
 *
 * <p>Deduplication, enrichment, relations and writing are plain functions that one {@code DoFn} calls person by person.
 * Between two {@code DoFn}s the Direct Runner would keep the records of all persons, which are many times larger than
 * their compressed rows.
 */
final class BuildBundles
        extends PTransform<PCollection<KV<Integer, Iterable<Block<HolderRows>>>>, PCollection<RunFact>> {

    private static final long serialVersionUID = 1L;

    private final WorkerStore store;
    private final EnrichmentBasis enrichment;
    private final String derivation;
    private final PCollectionView<IdentityState> identity;
    private final Issuers issuers;

    /**
     * @param store store to write to
     * @param enrichment settings and tables that derived values depend on, besides the records
     * @param derivation fingerprint of everything besides accepted rows that determines bundles
     * @param identity identity state with the snapshots that apply, as a side input
     * @param issuers organisations with authority over the references that they issue
     */
    BuildBundles(
            WorkerStore store,
            EnrichmentBasis enrichment,
            String derivation,
            PCollectionView<IdentityState> identity,
            Issuers issuers) {
        this.issuers = issuers;
        this.derivation = derivation;
        this.store = store;
        this.enrichment = enrichment;
        this.identity = identity;
    }

    @Override
    public PCollection<RunFact> expand(PCollection<KV<Integer, Iterable<Block<HolderRows>>>> buckets) {
        return buckets.apply(
                        "BuildBundle",
                        ParDo.of(new BuildBundle(store, enrichment, derivation, identity, issuers))
                                .withSideInputs(identity))
                .apply("GroupByShard", GroupByKey.create())
                .apply("WriteShards", ParDo.of(new WriteShard(store)));
    }

    /** Step that builds the bundles of the persons of a bucket, one after the other. */
    static final class BuildBundle extends DoFn<KV<Integer, Iterable<Block<HolderRows>>>, KV<String, PersonOutcome>> {

        private static final long serialVersionUID = 1L;

        private final WorkerStore store;
        private final EnrichmentBasis enrichment;
        private final String derivation;
        private final PCollectionView<IdentityState> identity;
        private final Issuers issuers;
        private final Counter bundles = PipelineCounter.BUNDLES_MADE.counter();
        private final Counter time = PipelineCounter.BUILDING_TIME.counter();

        private transient BlockCodec<HolderRows> codec;
        private transient BundleBuilder builder;
        private transient BackgroundWriter writes;

        BuildBundle(
                WorkerStore store,
                EnrichmentBasis enrichment,
                String derivation,
                PCollectionView<IdentityState> identity,
                Issuers issuers) {
            this.issuers = issuers;
            this.store = store;
            this.enrichment = enrichment;
            this.derivation = derivation;
            this.identity = identity;
        }

        @Setup
        public void setUp() {
            codec = new BlockCodec<>(HolderRows.class);
            builder = new BundleBuilder(store, enrichment);
            writes = store.writes();
        }

        @ProcessElement
        public void build(ProcessContext context) throws IOException {
            long start = System.nanoTime();
            IdentityState state = context.sideInput(identity);
            SnapshotHorizon horizon = SnapshotHistories.horizon(
                    state.getSnapshots(), store.personKey().digests());
            BundleBuilder.Circumstances circumstances = new BundleBuilder.Circumstances(
                    horizon, authority(state), reuse(), store.content().withBackgroundWriter(writes));
            PersonEntryCache stored = new PersonEntryCache(store);
            Map<String, RoutedRows> persons =
                    RoutedRows.byHolder(codec, context.element().getValue());
            for (String personId : List.copyOf(persons.keySet())) {
                PersonOutcome outcome =
                        builder.build(personId, removed(persons, personId), stored.find(personId), circumstances);
                bundles.inc();
                context.output(KV.of(StoreNames.shardOf(personId), outcome));
            }
            writes.flush();
            time.inc(System.nanoTime() - start);
        }

        private static RoutedRows removed(Map<String, RoutedRows> persons, String personId) {
            return Objects.requireNonNull(persons.remove(personId), "each person has routed rows");
        }

        /**
         * Returns what stored bundles prove about this run. With issuers, the links of others decide about the records of
         * a person, which can change although no row of the person does.
         */
        private BundleBuilder.Reuse reuse() {
            boolean isCurrent = store.snapshot().derivation().equals(Optional.of(derivation)) && issuers.isEmpty();
            return isCurrent ? BundleBuilder.Reuse.UNCHANGED_TYPES : BundleBuilder.Reuse.NOTHING;
        }

        private ClaimAuthority authority(IdentityState state) {
            if (issuers.isEmpty()) {
                return ClaimAuthority.OWN_ROWS;
            }
            IdentityTable table = new IdentityTableProvider(store).table(state);
            return ClaimAuthority.of(issuers, table);
        }

        @Teardown
        public void tearDown() {
            builder.close();
            writes.close();
        }
    }

    /** Step that merges the changed entries of a shard into those of earlier runs, and writes the shard. */
    static final class WriteShard extends DoFn<KV<String, Iterable<PersonOutcome>>, RunFact> {

        private static final long serialVersionUID = 1L;

        private final WorkerStore store;

        WriteShard(WorkerStore store) {
            this.store = store;
        }

        private static PersonEntry entry(ByteBuffer json) {
            byte[] bytes = new byte[json.remaining()];
            json.duplicate().get(bytes);
            return PersonEntry.fromJson(bytes);
        }

        @ProcessElement
        public void write(@Element KV<String, Iterable<PersonOutcome>> shard, OutputReceiver<RunFact> output)
                throws IOException {
            Map<String, Optional<PersonEntry>> results = new TreeMap<>();
            Map<String, long[]> digests = new HashMap<>();
            Map<String, long[]> added = new HashMap<>();
            List<StatedNumber> customers = new ArrayList<>();
            for (PersonOutcome outcome : shard.getValue()) {
                customers.addAll(outcome.getCustomers());
                results.put(
                        outcome.getPerson(),
                        Optional.ofNullable(outcome.getEntry()).map(WriteShard::entry));
                (outcome.getAddsLookup() ? added : digests)
                        .put(
                                outcome.getPerson(),
                                outcome.getLookup().stream()
                                        .mapToLong(Long::longValue)
                                        .toArray());
            }
            List<PersonEntry> earlier = store.persons(shard.getKey());
            ShardUpdate update = ShardUpdate.of(earlier, results);
            ContentStore content = store.content();
            Optional<ShardEntry> stored = store.snapshot().shard(shard.getKey());
            LookupIndex index = stored.isEmpty() ? LookupIndex.EMPTY : content.readLookup(stored.get());
            LookupIndex updated = LookupUpdate.of(earlier, index, digests, added, update.entries());
            ShardEntry written = content.writeShard(shard.getKey(), update.entries());
            output.output(RunFacts.shard(
                    update.entries().isEmpty() ? written : content.writeLookup(written, updated),
                    update.written(),
                    customers));
        }
    }
}
