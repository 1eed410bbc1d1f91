package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.attribution.Reattribution;
import org.mesinfos.pipelines.attribution.ReplayedFiles;
import org.mesinfos.pipelines.elements.IdentityState;
import org.mesinfos.pipelines.elements.LinkingCounts;
import org.mesinfos.pipelines.identity.ConsentDigests;
import org.mesinfos.pipelines.identity.IdentityEvidence;
import org.mesinfos.pipelines.identity.IdentityTable;
import org.mesinfos.pipelines.identity.LinkedPeople;
import org.mesinfos.pipelines.identity.MergedPersonsChange;
import org.mesinfos.pipelines.identity.ReferenceRules;
import org.mesinfos.pipelines.identity.SuppressedEvidence;
import org.mesinfos.pipelines.identity.Suppression;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.worker.WorkerStore;

/**
 * Transform that merges the identity evidence of earlier runs with that of this run, writes it to the store, and emits
 * the holders whose stored rows must be attributed again.
 */
final class BuildIdentity extends PTransform<PCollection<Void>, BuiltIdentity> {

    private static final long serialVersionUID = 1L;

    private static final TupleTag<IdentityState> STATE = new TupleTag<>() {};
    private static final TupleTag<KV<String, String>> REATTRIBUTED = new TupleTag<>() {};

    private final Build build;
    private final List<PCollectionView<?>> sideInputs;

    /**
     * @param build the work
     * @param sideInputs all side inputs of the work
     */
    BuildIdentity(Build build, List<PCollectionView<?>> sideInputs) {
        this.build = build;
        this.sideInputs = List.copyOf(sideInputs);
    }

    /** @param ready one element, available when all side inputs are complete */
    @Override
    public BuiltIdentity expand(PCollection<Void> ready) {
        PCollectionTuple identity = ready.apply(
                "Build",
                ParDo.of(build).withSideInputs(sideInputs).withOutputTags(STATE, TupleTagList.of(REATTRIBUTED)));
        return new BuiltIdentity(identity.get(STATE), identity.get(REATTRIBUTED));
    }

    static final class Build extends DoFn<Void, IdentityState> {

        private static final long serialVersionUID = 1L;

        private final IdentityTableProvider tables;
        private final ReferenceRules rules;
        private final ReplayedFiles replayed;
        private final EvidenceSideInputs evidence;

        /** Null if persons are not linked. */
        private final @Nullable LinkingSideInputs linkingResult;

        Build(
                IdentityTableProvider tables,
                ReferenceRules rules,
                ReplayedFiles replayed,
                EvidenceSideInputs evidence,
                @Nullable LinkingSideInputs linkingResult) {
            this.tables = tables;
            this.rules = rules;
            this.replayed = replayed;
            this.evidence = evidence;
            this.linkingResult = linkingResult;
        }

        @ProcessElement
        public void build(ProcessContext context, MultiOutputReceiver output) throws IOException {
            if (linkingResult == null) {
                build(evidence.linkEvidence(context), Optional.empty(), output);
            } else {
                LinkingInput input = linkingResult.input(evidence, context);
                build(input.evidence(), Optional.of(linkingResult.outcome(input, evidence, context)), output);
            }
        }

        private void build(OwnershipEvidence links, Optional<LinkingOutcome> linking, MultiOutputReceiver output)
                throws IOException {
            Optional<LinkedPeople> people = linking.map(LinkingOutcome::people);
            Suppression suppression = tables.store().suppression();
            IdentityEvidence before = links.storedEvidence();
            IdentityEvidence after = new IdentityEvidence(
                    tables.key().fingerprint(),
                    SuppressedEvidence.by(suppression).registry(tables.registry()),
                    links.links(),
                    people,
                    rules,
                    ConsentDigests.of(
                            people.map(linked -> tables.consents().ofJoined(linked.mergedIds()))
                                    .orElseGet(tables::consents),
                            tables.key().digests()));
            ContentFile file = tables.store().content().writeIdentity(after.write());
            output.get(STATE)
                    .output(IdentityState.newBuilder()
                            .setPath(file.path())
                            .setSha256(file.sha256())
                            .setBytes(file.bytes())
                            .setSnapshots(links.statesAfter())
                            .setLinking(counts(before.people(), linking))
                            .build());
            Reattribution reattribution = new Reattribution(
                    IdentityTable.build(before, tables.key(), links.historyBefore(), suppression),
                    IdentityTable.build(after, tables.key(), links.historyAfter(), suppression),
                    links.snapshotsBefore(),
                    links.snapshotsAfter(),
                    replayed,
                    after.consents().changedSince(before.consents()));
            for (String holder : holders(reattribution)) {
                output.get(REATTRIBUTED).output(KV.of(HolderKey.shard(holder), holder));
            }
        }

        private SortedSet<String> holders(Reattribution reattribution) {
            WorkerStore store = tables.store();
            SortedSet<String> holders = new TreeSet<>();
            reattribution
                    .heldShards(store.snapshot().held().values())
                    .forEach(shard -> holders.add(HolderKey.heldShard(shard)));
            reattribution
                    .persons(store.snapshot().shards().keySet(), store::persons)
                    .forEach(person -> holders.add(HolderKey.person(person)));
            return holders;
        }

        /** Returns null if persons were not linked before and are not linked now. */
        private static @Nullable LinkingCounts counts(Optional<LinkedPeople> before, Optional<LinkingOutcome> linking) {
            Optional<LinkedPeople> after = linking.map(LinkingOutcome::people);
            if (before.isEmpty() && after.isEmpty()) {
                return null;
            }
            MergedPersonsChange change = MergedPersonsChange.between(before, after);
            return LinkingCounts.newBuilder()
                    .setJoined(change.joined())
                    .setSeparated(change.separated())
                    .setReviews(after.map(people -> people.reviews().size()).orElse(0))
                    .setPredictedFalseMerges(linking.flatMap(LinkingOutcome::predictedFalseMerges)
                            .orElse(null))
                    .setMisfit(linking.flatMap(LinkingOutcome::misfit).orElse(null))
                    .setExchangedNames(
                            linking.map(LinkingOutcome::exchangedNames).orElse(List.of()))
                    .build();
        }
    }
}
