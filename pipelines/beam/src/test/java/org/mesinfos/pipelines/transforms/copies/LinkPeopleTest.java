package org.mesinfos.pipelines.transforms.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.linkage.clustering.AverageLinkage.ComponentResult;
import org.mesinfos.linkage.clustering.Edges;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.identity.IdentityEvidence;
import org.mesinfos.pipelines.identity.IdentityTable;
import org.mesinfos.pipelines.identity.LinkedPeople;
import org.mesinfos.pipelines.identity.PeopleLinker;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.identity.ReferenceRules;
import org.mesinfos.pipelines.identity.Registry;
import org.mesinfos.pipelines.identity.ReviewAnswers;
import org.mesinfos.pipelines.identity.ownership.SnapshotHistory;
import org.mesinfos.pipelines.identity.profiles.ProfileStatement;
import org.mesinfos.pipelines.identity.profiles.ProfileStatements;
import org.mesinfos.pipelines.identity.profiles.StatementKind;
import org.mesinfos.pipelines.identity.trained.TrainedModelFile;
import org.mesinfos.pipelines.rows.RowMode;
import org.mesinfos.pipelines.rows.RowOrigin;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.WriteSession;
import org.mesinfos.pipelines.transforms.ElementCoders;
import org.mesinfos.pipelines.transforms.SyntheticPerson;
import org.mesinfos.pipelines.worker.WorkerStore;
import org.mesinfos.samples.lookalike.LookalikeFile;

/** Many workers find the same links as one. */
final class LinkPeopleTest {

    private static final String RUN = "run-1";
    private static final int PERSONS_PER_PART = 60;
    private static final PersonKey KEY = PersonKey.generate();
    private static final Queue<Block<ComponentResult>> OUTCOMES = new ConcurrentLinkedQueue<>();
    private static final Queue<Block<Edges>> CUT_EDGES = new ConcurrentLinkedQueue<>();

    @TempDir
    private Path folder;

    private String model;
    private ProfileStatements profiles;

    @BeforeEach
    void generatePeople() throws IOException {
        OUTCOMES.clear();
        CUT_EDGES.clear();
        new LookalikeFile(5, 300).writeTo(folder);
        List<ProfileStatement> statements = new ArrayList<>();
        List<String> rows = Files.readAllLines(folder.resolve("people.csv"));
        for (int row = 1; row < rows.size(); row++) {
            statements.add(statement(rows.get(row).split(";", -1), row));
        }
        profiles = ProfileStatements.of(statements);
        model = new String(TrainedModelFile.write(linker(ReviewAnswers.none()).train()), StandardCharsets.UTF_8);
    }

    @Test
    void partsGiveTheSamePersonsAsOneWorker() throws IOException {
        LinkedPeople inOne = linkInOneWorker(ReviewAnswers.none());

        assertThat(inOne.toString()).doesNotContain("People: 0 joined").doesNotContain(" 0 to review");
        assertSame(linkInParts(ReviewAnswers.none()), inOne);
        assertThat(CUT_EDGES).isEmpty();
    }

    @Test
    void leavesTheSameReviewsForComponentsThatAreTooLarge() throws IOException {
        model = model.replaceFirst("\"largest\" : [0-9]+", "\"largest\" : 3");
        LinkedPeople inOne = linkInOneWorker(ReviewAnswers.none());

        assertSame(linkInParts(ReviewAnswers.none()), inOne);
        assertThat(LinkageBlocks.readEdges(CUT_EDGES).size()).isPositive();
    }

    @Test
    void keepsPairsSeparateThatTheOperatorSeparated() throws IOException {
        LinkedPeople alone = linkInOneWorker(ReviewAnswers.none());
        Map<String, List<ProfileStatement>> persons = new TreeMap<>();
        profiles.stream()
                .forEach(statement -> persons.computeIfAbsent(personOf(alone, statement), id -> new ArrayList<>())
                        .add(statement));
        List<ProfileStatement> one = persons.values().stream()
                .filter(reported -> reported.size() == 2)
                .findFirst()
                .orElseThrow();
        ReviewAnswers answers = ReviewAnswers.none()
                .with(
                        ReviewAnswers.DigestPair.of(digest(one.get(0)), digest(one.get(1))),
                        ReviewAnswers.MatchDecision.DIFFERENT);

        LinkedPeople inParts = linkInParts(answers);

        assertSame(inParts, linkInOneWorker(answers));
        assertThat(personOf(inParts, one.get(0))).isNotEqualTo(personOf(inParts, one.get(1)));
    }

    private static String personOf(LinkedPeople people, ProfileStatement statement) {
        String own = KEY.pseudonym(statement.organisation(), statement.subject());
        return people.mergedIds().getOrDefault(own, own);
    }

    private static void assertSame(LinkedPeople found, LinkedPeople expected) {
        assertThat(found.mergedIds()).isEqualTo(expected.mergedIds());
        assertThat(found.reviews()).isEqualTo(expected.reviews());
    }

    private LinkedPeople linkInOneWorker(ReviewAnswers answers) throws IOException {
        PeopleLinker linker = linker(answers);
        return linker.linkedPeople(
                linker.linkage(TrainedModelFile.read("The model", model)).link(), model, profiles, answers);
    }

    private LinkedPeople linkInParts(ReviewAnswers answers) throws IOException {
        PeopleLinker linker = linker(answers);
        Store store = Store.at(folder.resolve("store").toString());
        try (WriteSession session = store.openWriteSession(RUN)) {
            WorkerLinkage work = new WorkerLinkage(
                    new WorkerStore(session.store(), session.base().id(), RUN), model, PERSONS_PER_PART);
            int parts = work.distribute(linker);
            assertThat(parts).isGreaterThan(5);
            work.evict();
            Pipeline pipeline = Pipeline.create();
            ElementCoders.register(pipeline);
            LinkingResult linked = pipeline.apply(
                            Create.of(IntStream.range(0, parts).boxed().toList())
                                    .withCoder(VarIntCoder.of()))
                    .apply(new LinkPeople(work));
            linked.outcomes().apply("KeepOutcomes", ParDo.of(new CollectOutcomes()));
            linked.cutEdges().apply("KeepCut", ParDo.of(new CollectCutEdges()));
            pipeline.run().waitUntilFinish();
            return linker.linkedPeople(
                    work.linked(LinkageBlocks.readResults(OUTCOMES), LinkageBlocks.readEdges(CUT_EDGES)),
                    model,
                    profiles,
                    answers);
        }
    }

    private PeopleLinker linker(ReviewAnswers answers) throws IOException {
        IdentityTable owners = IdentityTable.build(IdentityEvidence.NONE, KEY, SnapshotHistory.NONE);
        return PeopleLinker.of(profiles, owners, Registry.empty(), answers, ReferenceRules.NONE);
    }

    private static String digest(ProfileStatement statement) {
        return KEY.digests().of(statement.organisation(), Optional.of(statement.subject()));
    }

    /** Converts a row of synthetic people to the profile data of a customer of its organisation. */
    private static ProfileStatement statement(String[] cells, int row) {
        return new ProfileStatement(
                new RowOrigin(cells[1], "d", "f", cells[1] + "/clients", 1, RowMode.APPEND, null, 50),
                Subject.customer("C" + row),
                Locator.line(row),
                StatementKind.PROFILE,
                SyntheticPerson.features(cells));
    }

    static final class CollectOutcomes extends DoFn<Block<ComponentResult>, Void> {

        private static final long serialVersionUID = 1L;

        @ProcessElement
        public void collect(@Element Block<ComponentResult> block) {
            OUTCOMES.add(block);
        }
    }

    static final class CollectCutEdges extends DoFn<Block<Edges>, Void> {

        private static final long serialVersionUID = 1L;

        @ProcessElement
        public void collect(@Element Block<Edges> block) {
            CUT_EDGES.add(block);
        }
    }
}
