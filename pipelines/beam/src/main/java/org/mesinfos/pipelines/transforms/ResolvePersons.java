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
 * Decides whose each row is, from the registry and from what the organisations themselves say of accounts, lines and
 * meters, and sends it to that person, or to the rows that nobody can be given yet.
 *
 * <p>Where the answer for rows of earlier runs has changed, those rows travel again with the new ones.
 */
public final class ResolvePersons extends PTransform<ParsedFiles, ResolvedRows> {

    private static final long serialVersionUID = 1L;

    static final TupleTag<IdentityState> STATE = new TupleTag<>() {};
    static final TupleTag<KV<String, String>> MOVED = new TupleTag<>() {};
    static final TupleTag<KV<Integer, byte[]>> PERSONS = new TupleTag<>() {};
    static final TupleTag<KV<String, byte[]>> HELD = new TupleTag<>() {};

    private final IdentityQuestion question;
    private final Registry registry;
    /** Null for not at all: a transform travels, and an {@link Optional} does not. */
    private final LinkingPlan linking;

    private final ReferenceRules rules;
    private final int buckets;
    private final ReplacedReadings replaced;

    /**
     * @param store where earlier rows and evidence lie
     * @param registry the operator's enrolment list
     * @param key makes pseudonyms of customers whom nobody enrolled
     * @param linking how people of different organisations are linked
     * @param rules what the operator says of organisations
     * @param buckets into how many groups of persons the rows are spread
     * @param replaced the files whose earlier reading makes room for that of this run
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
        PCollection<byte[]> allRead = readings.apply("AllRead", new OneAfter<>());
        PCollectionTuple identity = linking == null
                ? buildIdentity(allRead, reader, reader.sideInputs(), null)
                : linkPeople(allRead, reader);
        PCollectionView<IdentityState> state = identity.get(STATE).apply("IdentityState", View.asSingleton());

        PCollectionTuple moved = identity.get(MOVED)
                .apply("GatherMoved", GroupByKey.create())
                .apply(
                        "ReadMovedRows",
                        ParDo.of(new ReadMovedRows(question.store(), buckets, replaced))
                                .withOutputTags(
                                        ParseSourceFiles.ROWS,
                                        TupleTagList.of(PERSONS).and(HELD)));
        PCollectionTuple routed = PCollectionList.of(parsed.rows())
                .and(moved.get(ParseSourceFiles.ROWS))
                .apply("AllRows", Flatten.pCollections())
                .apply("RouteRows", new RouteRows(question, identity.get(STATE), buckets));
        return new ResolvedRows(
                PCollectionList.of(routed.get(PERSONS))
                        .and(moved.get(PERSONS))
                        .apply("PersonBlocks", Flatten.pCollections()),
                PCollectionList.of(routed.get(HELD)).and(moved.get(HELD)).apply("HeldBlocks", Flatten.pCollections()),
                identity.get(STATE),
                state);
    }

    private PCollectionTuple linkPeople(PCollection<byte[]> allRead, StatementReader reader) {
        LinkingWork work =
                LinkingWork.of(question.store().store(), question.store().runId(), linking.model());
        LinkedRows linked = allRead.apply(
                        "StatePeople",
                        ParDo.of(new StatePeople(reader, linking, work)).withSideInputs(reader.sideInputs()))
                .apply("LinkPeople", new LinkPeople(work));
        PCollectionView<List<byte[]>> outcomes = linked.outcomes().apply("Outcomes", View.asList());
        PCollectionView<List<byte[]>> cut = linked.cut().apply("CutEdges", View.asList());
        PCollection<byte[]> allLinked = PCollectionList.of(linked.outcomes())
                .and(linked.cut())
                .apply("OutcomesAndCutEdges", Flatten.pCollections())
                .apply("AllLinked", new OneAfter<>());
        List<PCollectionView<?>> sideInputs = new ArrayList<>(reader.sideInputs());
        sideInputs.addAll(List.of(outcomes, cut));
        return buildIdentity(allLinked, reader, sideInputs, new FoundPeople(linking, work, outcomes, cut));
    }

    /** @param people null where people are not linked */
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
