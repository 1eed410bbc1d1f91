package org.mesinfos.pipelines.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.pipelines.identity.SampleLinks.KEY;

import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.linkage.Linkage;
import org.mesinfos.linkage.LinkageResult;
import org.mesinfos.linkage.PairInspection;
import org.mesinfos.linkage.blocking.CandidatePairs;
import org.mesinfos.linkage.features.AddressFeatures;
import org.mesinfos.linkage.features.Feature;
import org.mesinfos.linkage.features.PersonFeatures;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTableBuilder;
import org.mesinfos.linkage.trained.TrainedModel;
import org.mesinfos.pipelines.identity.ownership.SnapshotHistory;
import org.mesinfos.pipelines.identity.profiles.ProfileStatement;
import org.mesinfos.pipelines.identity.profiles.ProfileStatements;
import org.mesinfos.pipelines.identity.profiles.StatementKind;
import org.mesinfos.pipelines.identity.trained.BuiltInModel;
import org.mesinfos.pipelines.rows.RowMode;
import org.mesinfos.pipelines.rows.RowOrigin;
import org.mesinfos.records.SubjectKind;

/** Families with few names and shared numbers, as customers of three organisations and as holders of accounts. */
final class PublishedOutcomeTest {

    private static final List<String> GIVEN_NAMES = List.of("Anna", "Paul", "Anne", "Louis", "Louise", "Hugo");
    private static final List<String> FAMILY_NAMES = List.of("Quatrefages", "Vaillant", "Martin");
    private static final int STATEMENTS = 120;

    @Test
    void decidesAndComparesEachPairLikeTheLinkageOfAll() throws IOException {
        Set<PairExplanation.Decision> decisions = EnumSet.noneOf(PairExplanation.Decision.class);
        for (long seed = 1; seed <= 5; seed++) {
            decisions.addAll(compare(statements(new Random(seed))));
        }

        assertThat(decisions)
                .containsExactly(
                        PairExplanation.Decision.LINKED,
                        PairExplanation.Decision.REVIEW,
                        PairExplanation.Decision.SEPARATE);
    }

    private static Set<PairExplanation.Decision> compare(ProfileStatements profiles) throws IOException {
        TrainedModel model = BuiltInModel.read();
        IdentityTable owners = SampleLinks.table(Registry.empty(), SnapshotHistory.NONE);
        PersonNodes nodes =
                PersonNodes.of(profiles, owners, Registry.empty(), ReviewAnswers.none(), ReferenceRules.NONE);
        PersonTableBuilder builder = new PersonTableBuilder();
        IntStream.range(0, nodes.size())
                .forEach(node -> builder.add(nodes.node(node).features(), PersonTable.GROUP_WITH_DUPLICATES));
        PersonTable table = builder.build();
        Linkage linkage = model.linkage(table, new CandidatePairs(table));
        LinkageResult linked = linkage.link();
        PublishedOutcome published = new PublishedOutcome(
                nodes,
                PeopleLinker.of(profiles, owners, Registry.empty(), ReviewAnswers.none(), ReferenceRules.NONE)
                        .linkedPeople(linked, "model", profiles, ReviewAnswers.none()));
        PairInspection inspection = model.inspection(table);
        Set<PairExplanation.Decision> decisions = EnumSet.noneOf(PairExplanation.Decision.class);
        for (int a = 0; a < table.size(); a++) {
            for (int b = 0; b < a; b++) {
                Optional<PairExplanation.Decision> decision =
                        published.decision(table.sourceIndex(a), table.sourceIndex(b));
                PairExplanation.Decision expected = PairExplainer.decision(a, b, linked);
                assertThat(decision.orElse(expected)).isEqualTo(expected);
                assertThat(inspection.explain(a, b)).isEqualTo(linkage.explain(a, b));
                decision.ifPresent(decisions::add);
            }
        }
        return decisions;
    }

    private static ProfileStatements statements(Random random) {
        return ProfileStatements.of(IntStream.range(0, STATEMENTS)
                .mapToObj(number -> statement(number, random))
                .toList());
    }

    private static ProfileStatement statement(int number, Random random) {
        String organisation = List.of("bank", "shop", "energy").get(random.nextInt(3));
        Subject subject =
                number % 10 == 0 ? new Subject(SubjectKind.ACCOUNT, "A" + number) : Subject.customer("C" + number);
        String family = FAMILY_NAMES.get(random.nextInt(FAMILY_NAMES.size()));
        Map<Feature, List<String>> texts = new EnumMap<>(Feature.class);
        texts.put(Feature.GIVEN_NAMES, List.of(GIVEN_NAMES.get(random.nextInt(GIVEN_NAMES.size()))));
        texts.put(Feature.FAMILY_NAME, List.of(family));
        texts.put(
                Feature.BIRTH_DATE,
                List.of(List.of("1951-11-02", "1983-04-15", "1983-01-01").get(random.nextInt(3))));
        if (random.nextInt(3) > 0) {
            texts.put(Feature.PHONE, List.of("061122001" + random.nextInt(4)));
        }
        if (random.nextInt(3) == 0) {
            texts.put(Feature.EMAIL, List.of(family.toLowerCase(Locale.ROOT) + random.nextInt(3) + "@example.org"));
        }
        return new ProfileStatement(
                new RowOrigin(organisation, "d", "f", organisation + "/clients", 1, RowMode.APPEND, null, 50),
                subject,
                Locator.line(1),
                StatementKind.PROFILE,
                new PersonFeatures(
                        texts,
                        List.of(new AddressFeatures(
                                null, (1 + random.nextInt(3)) + " rue des Lilas", null, "75011", "Paris"))));
    }

    /** Subjects without an owner are not customers. */
    @Test
    void knowsNothingOfTwoSubjectsWithoutAnOwner() throws IOException {
        ProfileStatements profiles = statements(new Random(1));
        IdentityTable owners = SampleLinks.table(Registry.empty(), SnapshotHistory.NONE);
        PeopleLinker linker =
                PeopleLinker.of(profiles, owners, Registry.empty(), ReviewAnswers.none(), ReferenceRules.NONE);
        PersonNodes nodes =
                PersonNodes.of(profiles, owners, Registry.empty(), ReviewAnswers.none(), ReferenceRules.NONE);
        LinkedPeople people = linker.linkedPeople(
                linker.linkage(BuiltInModel.read()).link(), "model", profiles, ReviewAnswers.none());
        int[] accounts = profiles.stream()
                .filter(statement -> statement.subject().kind() == SubjectKind.ACCOUNT)
                .mapToInt(statement -> nodes.nodeOfDigest(
                                KEY.digests().of(statement.organisation(), Optional.of(statement.subject())))
                        .orElseThrow())
                .toArray();

        assertThat(new PublishedOutcome(nodes, people).decision(accounts[0], accounts[1]))
                .isEmpty();
    }
}
