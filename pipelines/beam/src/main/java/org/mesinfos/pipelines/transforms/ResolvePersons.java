package org.mesinfos.pipelines.transforms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.elements.IdentityState;
import org.mesinfos.pipelines.elements.SnapshotReading;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.identity.ReferenceRules;
import org.mesinfos.pipelines.identity.Registry;
import org.mesinfos.pipelines.transforms.linking.LinkPeople;
import org.mesinfos.pipelines.transforms.linking.LinkingResult;
import org.mesinfos.pipelines.transforms.linking.WorkerLinkage;

/**
 * Attributes each row to a person, from the registry and from the links in the delivered data, and routes it to that
 * person or to the held rows.
 *
 * <p>Stored rows whose attribution has changed are routed again together with the new rows.
 */
public final class ResolvePersons extends PTransform<ParsedFiles, ResolvedRows> {

    private static final long serialVersionUID = 1L;

    static final TupleTag<IdentityState> STATE = new TupleTag<>() {};
    static final TupleTag<KV<String, String>> REATTRIBUTED = new TupleTag<>() {};
    static final TupleTag<KV<Integer, byte[]>> PERSONS = new TupleTag<>() {};
    static final TupleTag<KV<String, byte[]>> HELD = new TupleTag<>() {};

    private final IdentityTableProvider tables;
    private final Registry registry;
    /**
     * Null if persons are not linked. Not an {@link Optional}, because a transform is serialised and {@code OptionalShredder}
     * is not serialisable.
     */
    private final @Nullable LinkingPlan linking;

    private final ReferenceRules rules;
    private final int buckets;
    private final ReplayedFiles replayed;

    /**
     * @param store store of earlier rows and evidence
     * @param registry the operator's registry
     * @param key person key that pseudonyms of unregistered customers are made with
     * @param linking inputs of the linking of persons; empty if persons are not linked
     * @param rules organisation-specific rules of the operator
     * @param buckets number of buckets of persons
     * @param replaced replayed files, whose stored rows are replaced
     */
    ResolvePersons(
            WorkerStore store,
            Registry registry,
            PersonKey key,
            Optional<LinkingPlan> linking,
            ReferenceRules rules,
            int buckets,
            ReplayedFiles replaced) {
        this.linking = linking.orElse(null);
        this.rules = rules;
        this.tables = new IdentityTableProvider(store, key);
        this.registry = registry;
        this.buckets = buckets;
        this.replayed = replaced;
    }

    @Override
    public ResolvedRows expand(ParsedFiles parsed) {
        PCollectionView<List<byte[]>> links = parsed.links().apply("LinksOfThisRun", View.asList());
        PCollectionView<List<byte[]>> profiles = parsed.profiles().apply("ProfilesOfThisRun", View.asList());
        PCollection<SnapshotReading> readings =
                parsed.outcomes().apply("SnapshotsOfThisRun", ParDo.of(new BuildIdentity.ExtractSnapshotReadings()));
        PCollectionView<List<SnapshotReading>> snapshots = readings.apply("SnapshotReadings", View.asList());
        EvidenceSideInputs reader = new EvidenceSideInputs(tables, registry, replayed, links, profiles, snapshots);
        PCollection<byte[]> readingsDone = readings.apply("AwaitReadings", new SignalWhenComplete<>());
        PCollectionTuple identity = linking == null
                ? buildIdentity(readingsDone, reader, reader.sideInputs(), null)
                : linkPeople(linking, readingsDone, reader);
        PCollectionView<IdentityState> state = identity.get(STATE).apply("IdentityState", View.asSingleton());

        PCollectionTuple reattributed = identity.get(REATTRIBUTED)
                .apply("GroupReattributed", GroupByKey.create())
                .apply(
                        "ReadReattributedRows",
                        ParDo.of(new ReadReattributedRows(tables.store(), buckets, replayed))
                                .withOutputTags(
                                        ParseSourceFiles.ROWS,
                                        TupleTagList.of(PERSONS).and(HELD)));
        PCollectionTuple routed = PCollectionList.of(parsed.rows())
                .and(reattributed.get(ParseSourceFiles.ROWS))
                .apply("AllRows", Flatten.pCollections())
                .apply("RouteRows", new RouteRows(tables, identity.get(STATE), buckets));
        return new ResolvedRows(
                PCollectionList.of(routed.get(PERSONS))
                        .and(reattributed.get(PERSONS))
                        .apply("PersonBlocks", Flatten.pCollections()),
                PCollectionList.of(routed.get(HELD))
                        .and(reattributed.get(HELD))
                        .apply("HeldBlocks", Flatten.pCollections()),
                identity.get(STATE),
                state);
    }

    private PCollectionTuple linkPeople(LinkingPlan plan, PCollection<byte[]> readingsDone, EvidenceSideInputs reader) {
        WorkerLinkage work =
                WorkerLinkage.of(tables.store().store(), tables.store().runId(), plan.model());
        LinkingResult linked = readingsDone
                .apply(
                        "PrepareLinking",
                        ParDo.of(new PrepareLinking(reader, plan, work)).withSideInputs(reader.sideInputs()))
                .apply("LinkPeople", new LinkPeople(work));
        PCollectionView<List<byte[]>> outcomes = linked.outcomes().apply("Outcomes", View.asList());
        PCollectionView<List<byte[]>> cut = linked.cutEdges().apply("CutEdges", View.asList());
        PCollection<byte[]> linkingDone = PCollectionList.of(linked.outcomes())
                .and(linked.cutEdges())
                .apply("OutcomesAndCutEdges", Flatten.pCollections())
                .apply("AwaitLinking", new SignalWhenComplete<>());
        List<PCollectionView<?>> sideInputs = new ArrayList<>(reader.sideInputs());
        sideInputs.addAll(List.of(outcomes, cut));
        return buildIdentity(linkingDone, reader, sideInputs, new LinkingResultSideInputs(plan, work, outcomes, cut));
    }

    /**
     * @param ready one element, available when all side inputs are complete
     * @param people null if persons are not linked
     */
    private PCollectionTuple buildIdentity(
            PCollection<byte[]> ready,
            EvidenceSideInputs reader,
            List<PCollectionView<?>> sideInputs,
            @Nullable LinkingResultSideInputs people) {
        return ready.apply(
                "BuildIdentity",
                ParDo.of(new BuildIdentity(tables, registry, rules, replayed, reader, people))
                        .withSideInputs(sideInputs)
                        .withOutputTags(STATE, TupleTagList.of(REATTRIBUTED)));
    }
}
