package org.mesinfos.pipelines.transforms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionView;
import org.jspecify.annotations.Nullable;
import org.mesinfos.linkage.clustering.AverageLinkage.ComponentResult;
import org.mesinfos.linkage.clustering.Edges;
import org.mesinfos.pipelines.attribution.ReplayedFiles;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.elements.IdentityState;
import org.mesinfos.pipelines.elements.SnapshotReading;
import org.mesinfos.pipelines.identity.LinkingMode;
import org.mesinfos.pipelines.identity.PersonConstraints;
import org.mesinfos.pipelines.identity.ReferenceRules;
import org.mesinfos.pipelines.transforms.copies.LinkPeople;
import org.mesinfos.pipelines.transforms.copies.LinkingResult;
import org.mesinfos.pipelines.transforms.copies.WorkerLinkage;
import org.mesinfos.pipelines.transforms.slices.LinkInSlices;
import org.mesinfos.pipelines.transforms.slices.SliceSizes;
import org.mesinfos.pipelines.transforms.slices.SlicedLinking;
import org.mesinfos.pipelines.worker.WorkerStore;

/**
 * Transform that attributes each row to a person, from the registry and from the links in the delivered data, and
 * routes it to that person or to the held rows.
 *
 * <p>Stored rows whose attribution has changed are routed again together with the new rows.
 */
final class ResolvePersons extends PTransform<ParsedFiles, ResolvedRows> {

    private static final long serialVersionUID = 1L;

    private final IdentityTableProvider tables;
    /**
     * Null if persons are not linked. Not an {@link Optional}, because a transform is serialised and {@code Optional}
     * is not serialisable.
     */
    private final @Nullable LinkingPlan linking;

    private final ReferenceRules rules;
    private final StoreFingerprints fingerprints;
    private final int buckets;
    private final ReplayedFiles replayed;

    /**
     * @param store store of earlier rows and evidence
     * @param linking inputs of the linking of persons; empty if persons are not linked
     * @param rules organisation-specific rules of the operator
     * @param fingerprints fingerprints of the rules of this run
     * @param buckets number of buckets of persons
     * @param replayed replayed files, whose stored rows are replaced
     */
    ResolvePersons(
            WorkerStore store,
            Optional<LinkingPlan> linking,
            ReferenceRules rules,
            StoreFingerprints fingerprints,
            int buckets,
            ReplayedFiles replayed) {
        this.linking = linking.orElse(null);
        this.rules = rules;
        this.fingerprints = fingerprints;
        this.tables = new IdentityTableProvider(store);
        this.buckets = buckets;
        this.replayed = replayed;
    }

    @Override
    public ResolvedRows expand(ParsedFiles parsed) {
        PCollection<SnapshotReading> readings =
                parsed.outcomes().apply("SnapshotsOfThisRun", ParDo.of(new ExtractSnapshotReadings()));
        LinkingMode mode = LinkingModes.of(parsed.getPipeline().getOptions(), linking);
        EvidenceSideInputs evidence = new EvidenceSideInputs(
                tables,
                rules,
                replayed,
                mode,
                parsed.links().apply("LinksOfThisRun", View.asList()),
                parsed.profiles().apply("ProfilesOfThisRun", View.asList()),
                readings.apply("SnapshotReadings", View.asList()));
        PCollection<Void> readingsDone = readings.apply("AwaitReadings", new SignalWhenComplete<>());
        BuiltIdentity identity = linking == null
                ? readingsDone.apply("BuildIdentity", buildIdentity(evidence, evidence.sideInputs(), null))
                : switch (mode) {
                    case COPIES -> linkPeople(linking, readingsDone, evidence);
                    case SLICES -> linkInSlices(linking, readingsDone, evidence);
                };
        PCollectionView<IdentityState> identityView = identity.state().apply("IdentityState", View.asSingleton());
        PCollection<KV<String, String>> holders = holders(parsed, identity);
        ReattributedRows reattributed =
                holders.apply("ReadReattributedRows", new ReadReattributedRows(tables.store(), buckets, replayed));
        RoutedRowsByChange routed = PCollectionList.of(parsed.rows())
                .and(reattributed.rows())
                .apply("AllRows", Flatten.pCollections())
                .apply("RouteRows", new RouteRows(tables, identity.state(), buckets));
        PCollection<String> touched = PCollectionList.of(routed.touched())
                .and(reattributed.touched())
                .apply("TouchedReferences", Flatten.pCollections());
        PCollectionView<List<String>> touchedView = touched.apply("Touched", View.asList());
        RoutedBlocks further = holders.apply(
                        "FindFurtherHolders", new FindFurtherHolders(tables, identityView, touchedView))
                .apply("RouteFurtherHolders", new RouteFurtherHolders(tables, identityView, touchedView, buckets));
        RoutedBlocks settled = PCollectionList.of(routed.blocks().near())
                .and(further.near())
                .apply("NearRows", Flatten.pCollections())
                .apply("SettleChanges", new SettleChanges(tables, identityView, buckets));
        return new ResolvedRows(
                PCollectionList.of(routed.blocks().persons())
                        .and(further.persons())
                        .and(settled.persons())
                        .and(reattributed.persons())
                        .apply("PersonBlocks", Flatten.pCollections()),
                PCollectionList.of(routed.blocks().held())
                        .and(further.held())
                        .and(settled.held())
                        .and(reattributed.held())
                        .apply("HeldBlocks", Flatten.pCollections()),
                PCollectionList.of(routed.blocks().suppressed())
                        .and(further.suppressed())
                        .and(settled.suppressed())
                        .apply("SuppressedRows", Flatten.pCollections()),
                identity.state(),
                identityView);
    }

    /** Returns the holders whose rows are attributed again: all of them if the rules of attribution have changed. */
    private PCollection<KV<String, String>> holders(ParsedFiles parsed, BuiltIdentity identity) {
        WorkerStore store = tables.store();
        return fingerprints.haveAttributed(store.snapshot())
                ? identity.reattributed()
                : parsed.getPipeline().apply("AllHolders", new AllHolders(store));
    }

    private BuiltIdentity linkPeople(LinkingPlan plan, PCollection<Void> readingsDone, EvidenceSideInputs evidence) {
        WorkerLinkage work = WorkerLinkage.of(tables.store(), plan.model());
        LinkingResult linked = readingsDone
                .apply(
                        "PrepareLinking",
                        ParDo.of(new PrepareLinking(evidence, plan, work)).withSideInputs(evidence.sideInputs()))
                .apply("LinkPeople", new LinkPeople(work));
        PCollection<Void> outcomesDone = linked.outcomes().apply("AwaitOutcomes", new SignalWhenComplete<>());
        PCollection<Void> cutEdgesDone = linked.cutEdges().apply("AwaitCutEdges", new SignalWhenComplete<>());
        PCollection<Void> linkingDone = PCollectionList.of(outcomesDone)
                .and(cutEdgesDone)
                .apply("OutcomesAndCutEdges", Flatten.pCollections())
                .apply("AwaitLinking", new SignalWhenComplete<>());
        PCollectionView<List<Block<ComponentResult>>> outcomes =
                linked.outcomes().apply("Outcomes", View.asList());
        PCollectionView<List<Block<Edges>>> cutEdges = linked.cutEdges().apply("CutEdges", View.asList());
        List<PCollectionView<?>> sideInputs = new ArrayList<>(evidence.sideInputs());
        sideInputs.addAll(List.of(outcomes, cutEdges));
        return linkingDone.apply(
                "BuildIdentity",
                buildIdentity(evidence, sideInputs, new LinkingResultSideInputs(plan, work, outcomes, cutEdges)));
    }

    private BuiltIdentity linkInSlices(LinkingPlan plan, PCollection<Void> readingsDone, EvidenceSideInputs evidence) {
        SlicedLinking linked = readingsDone
                .apply(
                        "PreparePeople",
                        ParDo.of(new PreparePeople(evidence, plan)).withSideInputs(evidence.sideInputs()))
                .apply("ReshufflePeople", ReshuffleIntoGroups.ofEach())
                .apply("LinkInSlices", new LinkInSlices(plan.model(), SliceSizes.STANDARD, new PersonConstraints()));
        PCollection<Void> linkingDone = linked.falsePairs().apply("AwaitLinking", new SignalWhenComplete<>());
        SlicedResultSideInputs result = SlicedResultSideInputs.of(plan, linked);
        List<PCollectionView<?>> sideInputs = new ArrayList<>(evidence.sideInputs());
        sideInputs.addAll(result.sideInputs());
        return linkingDone.apply("BuildIdentity", buildIdentity(evidence, sideInputs, result));
    }

    /** @param linkingResult null if persons are not linked */
    private BuildIdentity buildIdentity(
            EvidenceSideInputs evidence,
            List<PCollectionView<?>> sideInputs,
            @Nullable LinkingSideInputs linkingResult) {
        return new BuildIdentity(new BuildIdentity.Build(tables, rules, replayed, evidence, linkingResult), sideInputs);
    }
}
