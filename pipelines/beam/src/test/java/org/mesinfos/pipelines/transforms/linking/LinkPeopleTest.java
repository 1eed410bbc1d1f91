package org.mesinfos.pipelines.transforms.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
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
import org.mesinfos.linkage.exchange.EdgeBlock;
import org.mesinfos.linkage.exchange.OutcomeBlock;
import org.mesinfos.linkage.features.Feature;
import org.mesinfos.linkage.features.PersonFeatures;
import org.mesinfos.linkage.features.PostalAddress;
import org.mesinfos.pipelines.identity.Answers;
import org.mesinfos.pipelines.identity.IdentityTable;
import org.mesinfos.pipelines.identity.Links;
import org.mesinfos.pipelines.identity.People;
import org.mesinfos.pipelines.identity.PeopleLinker;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.identity.Registry;
import org.mesinfos.pipelines.identity.SnapshotHorizon;
import org.mesinfos.pipelines.identity.SubjectDigest;
import org.mesinfos.pipelines.identity.learnt.LearntModelFile;
import org.mesinfos.pipelines.identity.profiles.ProfileStatement;
import org.mesinfos.pipelines.identity.profiles.Profiles;
import org.mesinfos.pipelines.identity.profiles.Telling;
import org.mesinfos.pipelines.rows.RowMode;
import org.mesinfos.pipelines.rows.RowOrigin;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.WriteSession;
import org.mesinfos.samples.lookalike.LookalikeFile;

/** Many workers find the same links as one. */
final class LinkPeopleTest {

    private static final String RUN = "run-1";
    private static final int PART_PEOPLE = 60;
    private static final PersonKey KEY = PersonKey.generate();
    private static final Queue<byte[]> OUTCOMES = new ConcurrentLinkedQueue<>();
    private static final Queue<byte[]> CUT = new ConcurrentLinkedQueue<>();

    @TempDir
    private Path folder;

    private String model;
    private Profiles profiles;

    @BeforeEach
    void generatePeople() throws IOException {
        OUTCOMES.clear();
        CUT.clear();
        new LookalikeFile(5, 300).writeTo(folder);
        List<ProfileStatement> statements = new ArrayList<>();
        List<String> rows = Files.readAllLines(folder.resolve("people.csv"));
        for (int row = 1; row < rows.size(); row++) {
            statements.add(statement(rows.get(row).split(";", -1), row));
        }
        profiles = Profiles.of(statements);
        model = new String(LearntModelFile.write(linker(Answers.none()).train()), StandardCharsets.UTF_8);
    }

    @Test
    void partsGiveTheSamePersonsAsOneWorker() throws IOException {
        People inOne = inOneWorker(Answers.none());

        assertThat(inOne.toString()).doesNotContain("People: 0 joined").doesNotContain(" 0 to review");
        assertSame(inParts(Answers.none()), inOne);
        assertThat(CUT).isEmpty();
    }

    @Test
    void leavesTheSameReviewsForComponentsThatAreTooLarge() throws IOException {
        model = model.replaceFirst("\"largest\" : [0-9]+", "\"largest\" : 6");
        People inOne = inOneWorker(Answers.none());

        assertSame(inParts(Answers.none()), inOne);
        assertThat(EdgeBlock.read(CUT).size()).isPositive();
    }

    @Test
    void keepsPairsSeparateThatTheOperatorSeparated() throws IOException {
        People alone = inOneWorker(Answers.none());
        Map<String, List<ProfileStatement>> persons = new TreeMap<>();
        profiles.stream()
                .forEach(statement -> persons.computeIfAbsent(personOf(alone, statement), id -> new ArrayList<>())
                        .add(statement));
        List<ProfileStatement> one = persons.values().stream()
                .filter(reported -> reported.size() == 2)
                .findFirst()
                .orElseThrow();
        Answers answers =
                Answers.none().with(Answers.Pair.of(digest(one.get(0)), digest(one.get(1))), Answers.Verdict.DIFFERENT);

        People inParts = inParts(answers);

        assertSame(inParts, inOneWorker(answers));
        assertThat(personOf(inParts, one.get(0))).isNotEqualTo(personOf(inParts, one.get(1)));
    }

    private static String personOf(People people, ProfileStatement statement) {
        String own = KEY.pseudonym(statement.organisation(), statement.subject());
        return people.joined().getOrDefault(own, own);
    }

    private static void assertSame(People found, People expected) {
        assertThat(found.joined()).isEqualTo(expected.joined());
        assertThat(found.reviews()).isEqualTo(expected.reviews());
    }

    private People inOneWorker(Answers answers) throws IOException {
        PeopleLinker linker = linker(answers);
        return linker.people(
                linker.linkage(LearntModelFile.read("The model", model)).link(), model, profiles, answers);
    }

    private People inParts(Answers answers) throws IOException {
        PeopleLinker linker = linker(answers);
        Store store = Store.at(folder.resolve("store").toString());
        try (WriteSession session = store.write(RUN)) {
            LinkingWork work = new LinkingWork(session.store(), RUN, model, PART_PEOPLE);
            int parts = work.leave(linker);
            assertThat(parts).isGreaterThan(5);
            work.forget();
            Pipeline pipeline = Pipeline.create();
            LinkedRows linked = pipeline.apply(
                            Create.of(IntStream.range(0, parts).boxed().toList())
                                    .withCoder(VarIntCoder.of()))
                    .apply(new LinkPeople(work));
            linked.outcomes().apply("KeepOutcomes", ParDo.of(new Keep(Kind.OUTCOME)));
            linked.cut().apply("KeepCut", ParDo.of(new Keep(Kind.CUT)));
            pipeline.run().waitUntilFinish();
            return linker.people(
                    work.linked(OutcomeBlock.read(OUTCOMES), EdgeBlock.read(CUT)), model, profiles, answers);
        }
    }

    private PeopleLinker linker(Answers answers) throws IOException {
        IdentityTable owners =
                IdentityTable.build(List.of(Links.of(List.of())), Registry.empty(), KEY, SnapshotHorizon.none());
        return PeopleLinker.of(profiles, owners, Registry.empty(), answers);
    }

    private static String digest(ProfileStatement statement) {
        return SubjectDigest.of(statement.organisation(), Optional.of(statement.subject()));
    }

    /** Converts a row of synthetic people to the profile data of a customer of its organisation. */
    private static ProfileStatement statement(String[] cells, int row) {
        Map<Feature, List<String>> texts = new EnumMap<>(Feature.class);
        Map<Feature, Integer> columns = Map.of(
                Feature.GIVEN_NAMES, 2,
                Feature.FAMILY_NAME, 3,
                Feature.BIRTH_FAMILY_NAME, 4,
                Feature.BIRTH_DATE, 5,
                Feature.EMAIL, 6,
                Feature.PHONE, 7,
                Feature.SHARED_IDENTIFIER, 8);
        columns.forEach((feature, column) -> {
            if (!cells[column].isEmpty()) {
                texts.put(feature, List.of(cells[column]));
            }
        });
        List<PostalAddress> addresses =
                cells.length > 9 ? List.of(new PostalAddress(null, cells[9], null, cells[10], cells[11])) : List.of();
        return new ProfileStatement(
                new RowOrigin(cells[1], "d", "f", cells[1] + "/clients", 1, RowMode.APPEND, null, 50),
                Subject.customer("C" + row),
                Locator.line(row),
                Telling.PROFILE,
                new PersonFeatures(texts, addresses));
    }

    static final class Keep extends DoFn<byte[], Void> {

        private static final long serialVersionUID = 1L;

        private final Kind kind;

        Keep(Kind kind) {
            this.kind = kind;
        }

        @ProcessElement
        public void keep(@Element byte[] block) {
            (kind == Kind.OUTCOME ? OUTCOMES : CUT).add(block);
        }
    }

    private enum Kind {
        OUTCOME,
        CUT
    }
}
