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
import org.mesinfos.pipelines.elements.IdentityState;
import org.mesinfos.pipelines.elements.SnapshotReading;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.identity.ReferenceRules;
import org.mesinfos.pipelines.identity.Registry;
import org.mesinfos.pipelines.transforms.linking.LinkPeople;
import org.mesinfos.pipelines.transforms.linking.LinkedRows;
import org.mesinfos.pipelines.transforms.linking.LinkingWork;

/**
 * Attributes each row to a person, from the registry and from the links in the delivered data, and routes it to that
 * person or to the held rows.
 *
 * <p>Stored rows whose attribution has changed are routed again together with the new rows.
 */
public final class ResolvePersons extends PTransform<ParsedFiles, ResolvedRows> {

    private static final long serialVersionUID = 1L;

    static final TupleTag<IdentityState> STATE = new TupleTag<>() {};
    static final TupleTag<KV<String, String>> MOVED = new TupleTag<>() {};
    static final TupleTag<KV<Integer, byte[]>> PERSONS = new TupleTag<>() {};
    static final TupleTag<KV<String, byte[]>> HELD = new TupleTag<>() {};

    private final IdentityQuestion question;
    private final Registry registry;
    /**
     * Null if persons are not linked. Not an {@link Optional}, because a transform is serialised and {@code Optional}
     * is not serialisable.
     */
    private final LinkingPlan linking;

    private final ReferenceRules rules;
    private final int buckets;
    private final ReplacedReadings replaced;

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
            ReplacedReadings replaced) {
        this.linking = linking.orElse(null);
        this.rules = rules;
        this.question = new IdentityQuestion(store, key);
        this.registry = registry;
        this.buckets = buckets;
        this.replaced = replaced;
    }

    @Override
    public ResolvedRows expand(ParsedFiles parsed) {
        PCollectionView<List<byte[]>> links = parsed.links().apply("LinksOfThisRun", View.asList());
        PCollectionView<List<byte[]>> profiles = parsed.profiles().apply("ProfilesOfThisRun", View.asList());
        PCollection<SnapshotReading> readings =
                parsed.outcomes().apply("SnapshotsOfThisRun", ParDo.of(new BuildIdentity.KeepSnapshots()));
        PCollectionView<List<SnapshotReading>> snapshots = readings.apply("SnapshotReadings", View.asList());
        StatementReader reader = new StatementReader(question, registry, replaced, links, profiles, snapshots);
        PCollection<byte[]> readingsDone = readings.apply("AwaitReadings", new OneAfter<>());
        PCollectionTuple identity = linking == null
                ? buildIdentity(readingsDone, reader, reader.sideInputs(), null)
                : linkPeople(readingsDone, reader);
        PCollectionView<IdentityState> state = identity.get(STATE).apply("IdentityState", View.asSingleton());

        PCollectionTuple reattributed = identity.get(MOVED)
                .apply("GroupReattributed", GroupByKey.create())
                .apply(
                        "ReadReattributedRows",
                        ParDo.of(new ReadMovedRows(question.store(), buckets, replaced))
                                .withOutputTags(
                                        ParseSourceFiles.ROWS,
                                        TupleTagList.of(PERSONS).and(HELD)));
        PCollectionTuple routed = PCollectionList.of(parsed.rows())
                .and(reattributed.get(ParseSourceFiles.ROWS))
                .apply("AllRows", Flatten.pCollections())
                .apply("RouteRows", new RouteRows(question, identity.get(STATE), buckets));
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

    private PCollectionTuple linkPeople(PCollection<byte[]> readingsDone, StatementReader reader) {
        LinkingWork work =
                LinkingWork.of(question.store().store(), question.store().runId(), linking.model());
        LinkedRows linked = readingsDone.apply(
                        "PrepareLinking",
                        ParDo.of(new StatePeople(reader, linking, work)).withSideInputs(reader.sideInputs()))
                .apply("LinkPeople", new LinkPeople(work));
        PCollectionView<List<byte[]>> outcomes = linked.outcomes().apply("Outcomes", View.asList());
        PCollectionView<List<byte[]>> cut = linked.cut().apply("CutEdges", View.asList());
        PCollection<byte[]> linkingDone = PCollectionList.of(linked.outcomes())
                .and(linked.cut())
                .apply("OutcomesAndCutEdges", Flatten.pCollections())
                .apply("AwaitLinking", new OneAfter<>());
        List<PCollectionView<?>> sideInputs = new ArrayList<>(reader.sideInputs());
        sideInputs.addAll(List.of(outcomes, cut));
        return buildIdentity(linkingDone, reader, sideInputs, new FoundPeople(linking, work, outcomes, cut));
    }

    /**
     * @param ready one element, available when all side inputs are complete
     * @param people null if persons are not linked
     */
    private PCollectionTuple buildIdentity(
            PCollection<byte[]> ready,
            StatementReader reader,
            List<PCollectionView<?>> sideInputs,
            FoundPeople people) {
        return ready.apply(
                "BuildIdentity",
                ParDo.of(new BuildIdentity(question, registry, rules, replaced, reader, people))
                        .withSideInputs(sideInputs)
                        .withOutputTags(STATE, TupleTagList.of(MOVED)));
    }
}
