package org.mesinfos.pipelines.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mesinfos.pipelines.identity.SampleLinks.KEY;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.linkage.PairEvidence;
import org.mesinfos.linkage.features.AddressFeatures;
import org.mesinfos.linkage.features.Feature;
import org.mesinfos.linkage.features.PersonFeatures;
import org.mesinfos.linkage.rules.DeterministicRule;
import org.mesinfos.linkage.sliced.InputRecord;
import org.mesinfos.linkage.trained.TrainedModel;
import org.mesinfos.pipelines.identity.ReviewAnswers.DigestPair;
import org.mesinfos.pipelines.identity.ReviewAnswers.MatchDecision;
import org.mesinfos.pipelines.identity.ownership.SnapshotHistory;
import org.mesinfos.pipelines.identity.profiles.ProfileStatement;
import org.mesinfos.pipelines.identity.profiles.ProfileStatements;
import org.mesinfos.pipelines.identity.profiles.StatementKind;
import org.mesinfos.pipelines.identity.trained.BuiltInModel;
import org.mesinfos.pipelines.rows.RowMode;
import org.mesinfos.pipelines.rows.RowOrigin;
import org.mesinfos.records.SubjectKind;

/**
 * Claire is a customer of a bank and of a shop, and her account number appears at an energy supplier. Two people named
 * Philippe share what a household shares. Hugo is nobody else.
 */
final class PeopleLinkerTest {

    private static final Subject CLAIRE_AT_BANK = Subject.customer("C1");
    private static final Subject CLAIRE_AT_SHOP = Subject.customer("K1");
    private static final Subject ACCOUNT = new Subject(SubjectKind.ACCOUNT, "A1");
    private static final Subject FATHER = Subject.customer("C2");
    private static final Subject SON = Subject.customer("K2");
    private static final Subject HUGO = Subject.customer("C3");

    private final ProfileStatements profiles = ProfileStatements.of(List.of(
            statement("bank", CLAIRE_AT_BANK, claire("Claire")),
            statement("shop", CLAIRE_AT_SHOP, claire("Claire")),
            statement("energy", ACCOUNT, claire("Claire")),
            statement("bank", FATHER, philippe("1951-11-02")),
            statement("shop", SON, philippe("1983-04-15")),
            statement("bank", HUGO, person("Hugo", "Vaillant", "1970-07-07", "hugo.vaillant@example.org"))));

    @Test
    void subjectsOfOnePersonAreMergedIntoTheSmallestId() throws IOException {
        LinkedPeople people = linked(Registry.empty(), ReviewAnswers.none());
        String person = Collections.min(List.of(id("bank", CLAIRE_AT_BANK), id("shop", CLAIRE_AT_SHOP)));
        String other = Collections.max(List.of(id("bank", CLAIRE_AT_BANK), id("shop", CLAIRE_AT_SHOP)));

        assertThat(people.mergedIds()).containsExactly(Map.entry(other, person));
        assertThat(people.subjects(Set.of(person)).get(person)).containsEntry("energy", List.of(ACCOUNT));
        assertThat(people.members()).extracting(LinkedPeople.Member::person).containsOnly(person);
        assertThat(people.statements()).isEqualTo(profiles);
    }

    @Test
    void registeredIdIsThatOfThePerson() throws IOException {
        LinkedPeople people = linked(registry("shop", CLAIRE_AT_SHOP, "zoe"), ReviewAnswers.none());

        assertThat(people.mergedIds()).containsExactly(Map.entry(id("bank", CLAIRE_AT_BANK), "zoe"));
        assertThat(people.subjects(Set.of("zoe")).get("zoe")).containsEntry("energy", List.of(ACCOUNT));
    }

    @Test
    void resultIsTheSameForStatementsInAnyOrder() throws IOException {
        List<ProfileStatement> reversed = new ArrayList<>(profiles.stream().toList());
        Collections.reverse(reversed);
        LinkedPeople expected = linked(Registry.empty(), ReviewAnswers.none());
        LinkedPeople found = linked(
                linker(ProfileStatements.of(reversed), Registry.empty(), ReviewAnswers.none()), ReviewAnswers.none());

        assertThat(found.mergedIds()).isEqualTo(expected.mergedIds());
        assertThat(found.members()).isEqualTo(expected.members());
        assertThat(found.reviews()).isEqualTo(expected.reviews());
    }

    @Test
    void unsurePairIsLeftToReviewWithItsOrganisations() throws IOException {
        DigestPair pair = DigestPair.of(digest("bank", FATHER), digest("shop", SON));
        boolean bankIsFirst = pair.first().equals(digest("bank", FATHER));

        assertThat(linked(Registry.empty(), ReviewAnswers.none()).reviews())
                .singleElement()
                .satisfies(review -> {
                    assertThat(review.pair()).isEqualTo(pair);
                    assertThat(review.firstOrganisation()).isEqualTo(bankIsFirst ? "bank" : "shop");
                    assertThat(review.secondOrganisation()).isEqualTo(bankIsFirst ? "shop" : "bank");
                });
    }

    @Test
    void organisationsOfAReviewAreInTheOrderOfItsPair() throws IOException {
        for (String reference : List.of("K2", "K4", "K5", "K6", "K7", "K8")) {
            Subject son = Subject.customer(reference);
            ProfileStatements household = ProfileStatements.of(List.of(
                    statement("bank", FATHER, philippe("1951-11-02")), statement("shop", son, philippe("1983-04-15"))));
            boolean bankIsFirst = digest("bank", FATHER).compareTo(digest("shop", son)) < 0;

            assertThat(linked(linker(household, Registry.empty(), ReviewAnswers.none()), ReviewAnswers.none())
                            .reviews())
                    .extracting(LinkedPeople.Review::firstOrganisation, LinkedPeople.Review::secondOrganisation)
                    .containsExactly(bankIsFirst ? tuple("bank", "shop") : tuple("shop", "bank"));
        }
    }

    @Test
    void customersOfAJoinAreThoseOfItsPersonOnly() throws IOException {
        ProfileStatements household = ProfileStatements.of(List.of(
                statement("bank", FATHER, philippe("1951-11-02")),
                statement("energy", FATHER, philippe("1951-11-02")),
                statement("shop", SON, philippe("1983-04-15"))));
        PeopleLinker linker = linker(household, Registry.empty(), ReviewAnswers.none());

        assertThat(linker.links(model())).extracting(PersonLink::customers).containsExactly(2);
        assertThat(linker.links(model(), digest("bank", FATHER)))
                .extracting(PersonLink::customers)
                .containsExactly(2);
        assertThat(linker.links(model(), digest("shop", SON))).isEmpty();
    }

    /** A rule links two forms of one name, which their own evidence hardly supports: other addresses and e-mails, as twins have. */
    @Test
    void joinByARuleIsNoMoreCertainThanItsPair() throws IOException {
        ProfileStatements pair = ProfileStatements.of(List.of(
                statement("bank", Subject.customer("N1"), variant("Alec", "a.brel@example.org", "3 rue du Puits")),
                statement(
                        "shop", Subject.customer("N2"), variant("Alexandre", "soleil4@example.net", "88 quai Vert"))));
        PeopleLinker linker = linker(pair, Registry.empty(), ReviewAnswers.none());
        PairEvidence evidence = linker.explain(
                        model(),
                        DigestPair.of(digest("bank", Subject.customer("N1")), digest("shop", Subject.customer("N2"))),
                        VerifiedOrganisations.all(),
                        Optional.empty())
                .orElseThrow()
                .evidence();

        assertThat(evidence.rule()).contains(DeterministicRule.PHONE_AND_BIRTH_DATE);
        assertThat(evidence.logOdds()).isLessThan(DeterministicRule.PHONE_AND_BIRTH_DATE.logOdds());
        assertThat(linker.links(model())).extracting(PersonLink::logOdds).containsExactly(evidence.logOdds());
        assertThat(linker.links(model()))
                .extracting(PersonLink::rule)
                .containsExactly(Optional.of(DeterministicRule.PHONE_AND_BIRTH_DATE));
    }

    private static PersonFeatures variant(String given, String email, String street) {
        Map<Feature, List<String>> texts =
                new EnumMap<>(person(given, "Brel", "1990-05-04", email).texts());
        texts.put(Feature.PHONE, List.of("0611220011"));
        return new PersonFeatures(texts, List.of(new AddressFeatures(null, street, null, "75011", "Paris")));
    }

    private static final List<String> GIVEN_NAMES =
            List.of("Anna", "Paul", "Claire", "Louis", "Julie", "Hugo", "Emma", "Pierre", "Laura", "Marc");

    /** Returns customers of a bank with a full name in which the family name is first. */
    private static List<ProfileStatement> familyNamesFirst(int customers) {
        List<ProfileStatement> statements = new ArrayList<>();
        for (int customer = 0; customer < customers; customer++) {
            statements.add(statement(
                    "bank",
                    Subject.customer("F" + customer),
                    fullName("Xq" + (char) ('a' + customer) + " " + GIVEN_NAMES.get(customer % 10), "")));
        }
        return statements;
    }

    private static PersonFeatures fullName(String full, String birthDate, String... more) {
        Map<Feature, List<String>> texts = new EnumMap<>(Feature.class);
        texts.put(Feature.FULL_NAME, List.of(full));
        if (!birthDate.isEmpty()) {
            texts.put(Feature.BIRTH_DATE, List.of(birthDate));
        }
        for (String phone : more) {
            texts.put(Feature.PHONE, List.of(phone));
        }
        return new PersonFeatures(texts, List.of());
    }

    private static PersonFeatures features(ProfileStatements profiles, String reference) {
        PersonNodes nodes = PersonNodes.of(
                profiles, owners(Registry.empty()), Registry.empty(), ReviewAnswers.none(), ReferenceRules.NONE);
        return nodes.node(nodes.nodeOfDigest(digest("bank", Subject.customer(reference)))
                        .orElseThrow())
                .features();
    }

    @Test
    void customersOfAnOrganisationShowTheOrderOfItsFullNames() {
        List<ProfileStatement> statements = familyNamesFirst(20);
        statements.add(statement("bank", Subject.customer("C1"), fullName("DE RIVAZ ZOE", "1990-05-04")));
        statements.add(statement("shop", Subject.customer("C1"), fullName("ZOE DE RIVAZ", "1990-05-04")));
        ProfileStatements profiles = ProfileStatements.of(statements);
        Collections.reverse(statements);

        assertThat(features(profiles, "C1").values(Feature.FULL_NAME)).containsExactly("DE RIVAZ, ZOE");
        assertThat(features(ProfileStatements.of(statements), "C1")).isEqualTo(features(profiles, "C1"));
        assertThat(features(profiles, "F0").values(Feature.FULL_NAME)).containsExactly("Xqa, Anna");
        PersonNodes nodes = PersonNodes.of(
                profiles, owners(Registry.empty()), Registry.empty(), ReviewAnswers.none(), ReferenceRules.NONE);
        assertThat(nodes.node(nodes.nodeOfDigest(digest("shop", Subject.customer("C1")))
                                .orElseThrow())
                        .features()
                        .values(Feature.FULL_NAME))
                .as("of another organisation")
                .containsExactly("ZOE DE RIVAZ");
    }

    @Test
    void fewCustomersShowNoOrder() {
        assertThat(features(ProfileStatements.of(familyNamesFirst(19)), "F0").values(Feature.FULL_NAME))
                .containsExactly("Xqa Anna");
    }

    /** The name that both write first is that of their family. */
    @Test
    void twinsWithNamesOfUncertainOrderAreTwoPeople() throws IOException {
        ProfileStatements twins = ProfileStatements.of(List.of(
                statement("bank", Subject.customer("T1"), fullName("DUPUIS JEAN", "1990-05-04", "+33612345678")),
                statement("shop", Subject.customer("T2"), fullName("DUPUIS JEANNE", "1990-05-04", "+33612345678"))));

        assertThat(linked(linker(twins, Registry.empty(), ReviewAnswers.none()), ReviewAnswers.none())
                        .mergedIds())
                .isEmpty();
    }

    @Test
    void exchangedNamesOfAnOrganisationLinkNobody() throws IOException {
        List<ProfileStatement> statements = new ArrayList<>(profiles.stream().toList());
        for (int customer = 0; customer < 30; customer++) {
            statements.add(statement(
                    "shop",
                    Subject.customer("X" + customer),
                    person("Xq" + (char) ('a' + customer), GIVEN_NAMES.get(customer % 10), "1980-01-02", "")));
        }
        PeopleLinker linker = linker(ProfileStatements.of(statements), Registry.empty(), ReviewAnswers.none());

        assertThat(linker.exchangedNames())
                .containsExactly(
                        "Given and family names are exchanged in the profiles of shop that shop/clients reads, so that"
                                + " these link nobody: 97 % of 32 family names are known given names, and 6 % of the given names."
                                + " Correct the mapping.");
        assertThat(linked(linker, ReviewAnswers.none()).members())
                .extracting(LinkedPeople.Member::organisation)
                .containsExactly("energy");
    }

    @Test
    void withoutProfilesThereIsNobodyToLink() throws IOException {
        ProfileStatements none = ProfileStatements.none();
        List<List<InputRecord>> batches = new ArrayList<>();
        PeopleLinker.ofSlices(
                        none, owners(Registry.empty()), Registry.empty(), ReviewAnswers.none(), ReferenceRules.NONE)
                .forEachBatch(batches::add);

        assertThat(batches).isEmpty();
        assertThat(linker(none, Registry.empty(), ReviewAnswers.none()).parts()).isEmpty();
        assertThat(linker(none, Registry.empty(), ReviewAnswers.none()).size()).isZero();
    }

    @Test
    void answerOfTheOperatorJoinsOrSeparates() throws IOException {
        ReviewAnswers same = answer("bank", FATHER, "shop", SON, MatchDecision.SAME);
        ReviewAnswers different = answer("bank", CLAIRE_AT_BANK, "shop", CLAIRE_AT_SHOP, MatchDecision.DIFFERENT);

        assertThat(linked(Registry.empty(), same).mergedIds())
                .containsEntry(
                        Collections.max(List.of(id("bank", FATHER), id("shop", SON))),
                        Collections.min(List.of(id("bank", FATHER), id("shop", SON))));
        assertThat(linked(Registry.empty(), different).mergedIds()).isEmpty();
    }

    @Test
    void decisionAboutTwoSubjectsIsExplained() throws IOException {
        String claire = digest("bank", CLAIRE_AT_BANK);
        String again = digest("shop", CLAIRE_AT_SHOP);
        String father = digest("bank", FATHER);
        String son = digest("shop", SON);
        String hugo = digest("bank", HUGO);
        Registry two = new Registry(Map.of(
                new Registry.RegisteredCustomer("bank", "C1"),
                "ana",
                new Registry.RegisteredCustomer("shop", "K1"),
                "ben"));
        Registry one = new Registry(Map.of(
                new Registry.RegisteredCustomer("bank", "C1"),
                "ana",
                new Registry.RegisteredCustomer("shop", "K1"),
                "ana"));
        ReviewAnswers different = answer("bank", CLAIRE_AT_BANK, "shop", CLAIRE_AT_SHOP, MatchDecision.DIFFERENT);

        assertThat(decision(Registry.empty(), ReviewAnswers.none(), claire, again))
                .contains(PairExplanation.Decision.LINKED);
        assertThat(decision(Registry.empty(), ReviewAnswers.none(), again, claire))
                .contains(PairExplanation.Decision.LINKED);
        assertThat(decision(Registry.empty(), ReviewAnswers.none(), father, son))
                .contains(PairExplanation.Decision.REVIEW);
        assertThat(decision(Registry.empty(), ReviewAnswers.none(), son, father))
                .contains(PairExplanation.Decision.REVIEW);
        assertThat(decision(Registry.empty(), ReviewAnswers.none(), claire, hugo))
                .contains(PairExplanation.Decision.SEPARATE);
        assertThat(decision(Registry.empty(), ReviewAnswers.none(), father, hugo))
                .contains(PairExplanation.Decision.SEPARATE);
        assertThat(decision(Registry.empty(), different, claire, again))
                .contains(PairExplanation.Decision.ANSWERED_DIFFERENT);
        assertThat(decision(two, ReviewAnswers.none(), claire, again))
                .contains(PairExplanation.Decision.REGISTERED_DIFFERENT);
        assertThat(decision(one, ReviewAnswers.none(), claire, again))
                .contains(PairExplanation.Decision.ALREADY_ONE_PERSON);
        assertThat(decision(registry("bank", CLAIRE_AT_BANK, "ana"), ReviewAnswers.none(), claire, hugo))
                .contains(PairExplanation.Decision.ONE_ORGANISATION);
        assertThat(decision(Registry.empty(), ReviewAnswers.none(), claire, "0".repeat(32)))
                .isEmpty();
        assertThat(decision(Registry.empty(), ReviewAnswers.none(), "0".repeat(32), claire))
                .isEmpty();
    }

    @Test
    void joinsAreListedWithTheLeastCertainFirst() throws IOException {
        PeopleLinker linker = linker(profiles, Registry.empty(), ReviewAnswers.none());
        List<PersonLink> links = linker.links(model());

        assertThat(links)
                .hasSize(2)
                .allSatisfy(link -> assertThat(link.customers()).isEqualTo(3));
        assertThat(links.get(0).logOdds()).isLessThanOrEqualTo(links.get(1).logOdds());
        assertThat(links.get(0).logOdds()).isPositive();
        assertThat(links)
                .flatExtracting(link -> List.of(link.first(), link.second()))
                .contains(digest("bank", CLAIRE_AT_BANK), digest("shop", CLAIRE_AT_SHOP), digest("energy", ACCOUNT));
        assertThat(linker.links(model(), digest("energy", ACCOUNT))).hasSameElementsAs(links);
        assertThat(linker.links(model(), digest("bank", HUGO))).isEmpty();
        assertThat(linker.links(model(), "0".repeat(32))).isEmpty();
    }

    @Test
    void anotherWorkerFindsTheSameClusters() throws IOException {
        for (ReviewAnswers answers : List.of(
                ReviewAnswers.none(),
                answer("bank", CLAIRE_AT_BANK, "shop", CLAIRE_AT_SHOP, MatchDecision.DIFFERENT))) {
            PeopleLinker linker = linker(profiles, registry("bank", CLAIRE_AT_BANK, "ana"), answers);

            assertThat(linker.parts()).hasSize(1);
            assertThat(PeopleLinker.linkage(linker.parts(), model()).link().clusters())
                    .isEqualTo(linker.linkage(model()).link().clusters());
        }
    }

    @Test
    void peopleOfSlicesArePassedWithTheirConstraints() throws IOException {
        ReviewAnswers answers = answer("bank", CLAIRE_AT_BANK, "shop", CLAIRE_AT_SHOP, MatchDecision.DIFFERENT)
                .with(DigestPair.of(digest("bank", FATHER), digest("shop", SON)), MatchDecision.DIFFERENT)
                .with(DigestPair.of(digest("bank", HUGO), digest("shop", SON)), MatchDecision.DIFFERENT);
        PeopleLinker slices = PeopleLinker.ofSlices(
                profiles, owners(Registry.empty()), Registry.empty(), answers, ReferenceRules.NONE);
        List<InputRecord> records = new ArrayList<>();
        slices.forEachBatch(records::addAll);

        assertThat(slices.size()).isEqualTo(6);
        assertThat(records).extracting(InputRecord::source).containsExactly(0, 1, 2, 3, 4, 5);
        for (int one = 0; one < 6; one++) {
            for (int other = 0; other < 6; other++) {
                boolean separated = carries(records.get(one), other);
                assertThat(slices.cannotLink().forbids(one, other)).isEqualTo(separated);
            }
        }
        assertThat(records.stream().filter(record -> carriesAny(record, records.size())))
                .hasSize(5);
        assertThatThrownBy(() -> slices.linkage(model()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("These people are linked in slices");
    }

    @Test
    void trainingCountsThePeople() throws IOException {
        assertThat(linker(profiles, Registry.empty(), ReviewAnswers.none())
                        .train()
                        .trainingStatistics()
                        .records())
                .isEqualTo(6);
    }

    /** Returns whether a record's constraints separate it from another, as slices decode them. */
    private static boolean carries(InputRecord record, int other) {
        int organisation = ByteBuffer.wrap(record.payload()).getInt(1);
        ByteBuffer different = ByteBuffer.wrap(record.payload());
        different.position(1 + Integer.BYTES + organisation);
        while (different.hasRemaining()) {
            if (different.getInt() == other) {
                return true;
            }
        }
        return false;
    }

    private static boolean carriesAny(InputRecord record, int count) {
        return IntStream.range(0, count).anyMatch(other -> carries(record, other));
    }

    private Optional<PairExplanation.Decision> decision(
            Registry registry, ReviewAnswers answers, String first, String second) throws IOException {
        PeopleLinker linker = linker(profiles, registry, answers);
        DigestPair pair = DigestPair.of(first, second);
        Optional<PairExplanation.Decision> decision = linker.explain(
                        model(), pair, VerifiedOrganisations.all(), Optional.empty())
                .map(PairExplanation::decision);
        assertThat(linker.explain(model(), pair, VerifiedOrganisations.all(), Optional.of(linked(linker, answers)))
                        .map(PairExplanation::decision))
                .isEqualTo(decision);
        return decision;
    }

    private LinkedPeople linked(Registry registry, ReviewAnswers answers) throws IOException {
        return linked(linker(profiles, registry, answers), answers);
    }

    private LinkedPeople linked(PeopleLinker linker, ReviewAnswers answers) throws IOException {
        return linker.linkedPeople(linker.linkage(model()).link(), "model", profiles, answers);
    }

    private static PeopleLinker linker(ProfileStatements profiles, Registry registry, ReviewAnswers answers)
            throws IOException {
        return PeopleLinker.of(profiles, owners(registry), registry, answers, ReferenceRules.NONE);
    }

    private static IdentityTable owners(Registry registry) {
        return SampleLinks.table(registry, SnapshotHistory.NONE);
    }

    private static TrainedModel model() throws IOException {
        return BuiltInModel.read();
    }

    private static Registry registry(String organisation, Subject customer, String person) {
        return new Registry(Map.of(new Registry.RegisteredCustomer(organisation, customer.normalised()), person));
    }

    private static ReviewAnswers answer(
            String organisation, Subject subject, String otherOrganisation, Subject other, MatchDecision decision) {
        return ReviewAnswers.none()
                .with(DigestPair.of(digest(organisation, subject), digest(otherOrganisation, other)), decision);
    }

    private static String id(String organisation, Subject subject) {
        return KEY.pseudonym(organisation, subject);
    }

    private static String digest(String organisation, Subject subject) {
        return KEY.digests().of(organisation, Optional.of(subject));
    }

    private static PersonFeatures claire(String given) {
        return person(given, "Martin", "1980-05-17", "claire.martin@example.org");
    }

    private static PersonFeatures philippe(String birthDate) {
        PersonFeatures known = person("Philippe", "Quatrefages", birthDate, "quatrefages@example.org");
        Map<Feature, List<String>> texts = new EnumMap<>(known.texts());
        texts.put(Feature.PHONE, List.of("0611220011"));
        texts.put(Feature.SHARED_IDENTIFIER, List.of("FR7630006000011234567890189"));
        return new PersonFeatures(texts, known.addresses());
    }

    private static PersonFeatures person(String given, String family, String birthDate, String email) {
        Map<Feature, List<String>> texts = new EnumMap<>(Feature.class);
        texts.put(Feature.GIVEN_NAMES, List.of(given));
        texts.put(Feature.FAMILY_NAME, List.of(family));
        texts.put(Feature.BIRTH_DATE, List.of(birthDate));
        texts.put(Feature.EMAIL, List.of(email));
        return new PersonFeatures(
                texts, List.of(new AddressFeatures(null, "12 rue des Lilas", null, "75011", "Paris")));
    }

    private static ProfileStatement statement(String organisation, Subject subject, PersonFeatures features) {
        return new ProfileStatement(
                new RowOrigin(organisation, "d", "f", organisation + "/clients", 1, RowMode.APPEND, null, 50),
                subject,
                Locator.line(1),
                StatementKind.PROFILE,
                features);
    }
}
