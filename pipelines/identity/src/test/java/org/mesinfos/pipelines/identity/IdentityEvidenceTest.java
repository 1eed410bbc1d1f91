package org.mesinfos.pipelines.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.mesinfos.pipelines.identity.SampleLinks.KEY;
import static org.mesinfos.pipelines.identity.SampleLinks.account;
import static org.mesinfos.pipelines.identity.SampleLinks.appended;
import static org.mesinfos.pipelines.identity.SampleLinks.link;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.HoldingDates;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.api.SubjectLink;
import org.mesinfos.linkage.features.AddressFeatures;
import org.mesinfos.linkage.features.Feature;
import org.mesinfos.linkage.features.PersonFeatures;
import org.mesinfos.pipelines.identity.ReviewAnswers.DigestPair;
import org.mesinfos.pipelines.identity.ReviewAnswers.MatchDecision;
import org.mesinfos.pipelines.identity.authority.IssuerRange;
import org.mesinfos.pipelines.identity.authority.Issuers;
import org.mesinfos.pipelines.identity.authority.ReferenceRange;
import org.mesinfos.pipelines.identity.ownership.SnapshotHistory;
import org.mesinfos.pipelines.identity.profiles.ProfileFile;
import org.mesinfos.pipelines.identity.profiles.ProfileStatement;
import org.mesinfos.pipelines.identity.profiles.ProfileStatements;
import org.mesinfos.pipelines.identity.profiles.StatementKind;
import org.mesinfos.records.SubjectKind;

/** Evidence of one run is read by the next, and lacks erased people on request. */
final class IdentityEvidenceTest {

    /** End of the marker and the fingerprint of the schema in the single-object encoding of Avro. */
    private static final int SCHEMA_FINGERPRINT_END = 10;

    private static final ConsentDigests CONSENTS =
            new ConsentDigests(new TreeMap<>(Map.of("k".repeat(33), "e".repeat(33))));

    private static final PurposeKey PURPOSE = KEY.derive(KeyPurpose.SUPPRESSION);
    /** Customer C1 of a is erased. */
    private static final Suppression ANA =
            Suppression.of(PURPOSE, List.of(SuppressionDigest.of(PURPOSE, "a", Subject.customer("C1"))), List.of());

    private static final DigestPair PAIR = DigestPair.of("k" + "a".repeat(32), "k" + "b".repeat(32));
    private static final Registry REGISTRY = new Registry(Map.of(
            new Registry.RegisteredCustomer("a", "C1"), "ana", new Registry.RegisteredCustomer("b", "C2"), "ben"));
    private static final LinkAssertions LINKS =
            SampleLinks.links(link(appended("a", "f1"), "A1", "C1"), link(appended("a", "f1"), "A2", "C2"));
    private static final ProfileStatements PROFILES = ProfileStatements.of(List.of(
            profile("a", Subject.customer("C1"), "Ana Martin"), profile("a", Subject.customer("C2"), "Ben Roux")));
    private static final LinkedPeople PEOPLE = new LinkedPeople(
            "the model",
            ReviewAnswers.none().with(PAIR, MatchDecision.SAME),
            new TreeMap<>(Map.of("p2", "ben", "p3", "zoe")),
            List.of(
                    new LinkedPeople.Member("a", SubjectKind.CUSTOMER, "C1", "ana"),
                    new LinkedPeople.Member("b", SubjectKind.LINE, "+33639980001", "ben"),
                    new LinkedPeople.Member("c", SubjectKind.CUSTOMER, "K2", "ben")),
            List.of(new LinkedPeople.Review(PAIR, "a", "b", 3.5f)),
            ProfileFile.write(PROFILES));
    private static final Issuers ISSUERS =
            Issuers.of(List.of(new IssuerRange("a", SubjectKind.LINE, ReferenceRange.startingWith("+336399"))));

    @Test
    void everyPartOfTheEvidenceIsReadAgain() throws IOException {
        for (JointAccounts joint : List.of(JointAccounts.WITHHELD, JointAccounts.of(List.of("a")))) {
            for (Map<String, String> countries : List.of(Map.<String, String>of(), Map.of("a", "BE"))) {
                for (Map<String, String> zones : List.of(Map.<String, String>of(), Map.of("a", "Indian/Reunion"))) {
                    for (Issuers issuers : List.of(Issuers.NONE, ISSUERS)) {
                        check(new ReferenceRules(joint, countries, zones, issuers));
                    }
                }
            }
        }
    }

    private static void check(ReferenceRules rules) throws IOException {
        LinkedPeople ofTwo = PEOPLE.withVerified(VerifiedOrganisations.of(List.of("a", "b")));
        for (Optional<LinkedPeople> people :
                List.of(Optional.<LinkedPeople>empty(), Optional.of(PEOPLE), Optional.of(ofTwo))) {
            check(new IdentityEvidence("fingerprint", REGISTRY, LINKS, people, rules));
            check(new IdentityEvidence("fingerprint", REGISTRY, LINKS, people, rules).withConsents(CONSENTS));
        }
    }

    private static void check(IdentityEvidence evidence) throws IOException {
        byte[] bytes = evidence.write();
        IdentityEvidence read = IdentityEvidence.read(bytes);

        assertThat(read.consents()).isEqualTo(evidence.consents());
        assertThat(read.rules()).isEqualTo(evidence.rules());
        assertThat(read.keyFingerprint()).isEqualTo("fingerprint");
        assertThat(IdentityEvidence.keyFingerprint(bytes)).isEqualTo("fingerprint");
        assertThat(read.links()).isEqualTo(LINKS);
        assertThat(read.registry().person("a", Subject.customer("C1"))).contains("ana");
        assertThat(read.registry().size()).isEqualTo(2);
        assertThat(read.people().map(LinkedPeople::members))
                .isEqualTo(evidence.people().map(LinkedPeople::members));
        assertThat(read.people().map(LinkedPeople::verified))
                .isEqualTo(evidence.people().map(LinkedPeople::verified));
        assertThat(read.write()).isEqualTo(bytes);
    }

    @Test
    void evidenceIsWrappedOnlyForWhatItContains() {
        assertThat(Stream.of(
                                evidence(Optional.empty(), ReferenceRules.NONE),
                                evidence(Optional.of(PEOPLE), ReferenceRules.NONE),
                                evidence(
                                        Optional.empty(), new ReferenceRules(JointAccounts.of(List.of("a")), Map.of())),
                                evidence(
                                        Optional.empty(),
                                        new ReferenceRules(JointAccounts.WITHHELD, Map.of(), Map.of("a", "UTC"))),
                                evidence(
                                        Optional.empty(),
                                        new ReferenceRules(JointAccounts.WITHHELD, Map.of(), Map.of(), ISSUERS)),
                                evidence(Optional.empty(), ReferenceRules.NONE).withConsents(CONSENTS))
                        .map(evidence -> HexFormat.of().formatHex(evidence.write(), 0, SCHEMA_FINGERPRINT_END)))
                .as("the fingerprint of the outermost schema")
                .doesNotHaveDuplicates();
        assertThat(HexFormat.of()
                        .formatHex(
                                evidence(
                                                Optional.empty(),
                                                new ReferenceRules(JointAccounts.WITHHELD, Map.of("a", "BE")))
                                        .write(),
                                0,
                                SCHEMA_FINGERPRINT_END))
                .isEqualTo(HexFormat.of()
                        .formatHex(
                                evidence(Optional.empty(), new ReferenceRules(JointAccounts.of(List.of("a")), Map.of()))
                                        .write(),
                                0,
                                SCHEMA_FINGERPRINT_END));
    }

    private static IdentityEvidence evidence(Optional<LinkedPeople> people, ReferenceRules rules) {
        return new IdentityEvidence("fingerprint", REGISTRY, LINKS, people, rules);
    }

    @Test
    void linkedPeopleAreReadAgain() throws IOException {
        LinkedPeople read = IdentityEvidence.read(evidence().write()).people().orElseThrow();

        assertThat(read).usingRecursiveComparison().ignoringFields("profiles").isEqualTo(PEOPLE);
        assertThat(read.statements()).isEqualTo(PROFILES);
        assertThat(read.subjects(Set.of("ben")).get("ben").keySet()).containsExactlyInAnyOrder("b", "c");
    }

    @Test
    void damagedBytesAreAnError() {
        byte[] bytes = evidence().write();

        assertThatIOException().isThrownBy(() -> IdentityEvidence.read(new byte[0]));
        assertThatIOException().isThrownBy(() -> IdentityEvidence.read(Arrays.copyOf(bytes, 3)));
        assertThatIOException().isThrownBy(() -> IdentityEvidence.read(Arrays.copyOf(bytes, 40)));
    }

    @Test
    void erasedPeopleAreLeftOutOfRegistryLinksAndProfiles() throws IOException {
        IdentityEvidence evidence = evidence();
        IdentityTable owners = IdentityTable.build(evidence, KEY, SnapshotHistory.NONE, ANA);
        IdentityEvidence remaining = SuppressedEvidence.by(ANA).evidence(evidence, owners);
        LinkedPeople people = remaining.people().orElseThrow();

        assertThat(remaining.registry().person("a", Subject.customer("C1"))).isEmpty();
        assertThat(remaining.registry().person("b", Subject.customer("C2"))).contains("ben");
        assertThat(remaining.links().stream().map(link -> link.link().customer().reference()))
                .hasSize(2)
                .contains("C2")
                .doesNotContain("C1");
        assertThat(people.members()).extracting(LinkedPeople.Member::person).containsExactly("ben", "ben");
        assertThat(people.mergedIds()).containsExactly(Map.entry("p2", "ben"));
        assertThat(people.statements().stream().map(ProfileStatement::subject)).containsExactly(Subject.customer("C2"));
        assertThat(people.reviews()).isEqualTo(PEOPLE.reviews());
        assertThat(people.answers()).isEqualTo(PEOPLE.answers());
        assertThat(SuppressedEvidence.by(ANA).unsealedStatements(remaining)).isZero();
    }

    /** A date of a link, or a list that may omit the next holder, makes the holder of a reference known by time only. */
    @Test
    void profilesOfReferencesOfErasedPeopleAreLeftOutAlsoIfTheirHoldingHasDates() throws IOException {
        LinkAssertion since2015 = new LinkAssertion(
                appended("a", "f1"),
                new SubjectLink(
                        account("A1"),
                        Subject.customer("C1"),
                        new HoldingDates(
                                Optional.empty(), Optional.empty(), Optional.of(LocalDate.parse("2015-03-01")))),
                Locator.line(1));
        ProfileStatements profiles = ProfileStatements.of(
                List.of(profile("a", account("A1"), "Ana Martin"), profile("a", account("A2"), "Ben Roux")));
        IdentityEvidence evidence = new IdentityEvidence(
                "fingerprint",
                REGISTRY,
                SampleLinks.links(since2015, link(appended("a", "f1"), "A2", "C2")),
                Optional.empty(),
                ReferenceRules.NONE);
        IdentityTable owners = IdentityTable.build(evidence, KEY, SnapshotHistory.NONE, ANA);

        assertThat(SuppressedEvidence.by(ANA).profiles(profiles, owners).stream()
                        .map(ProfileStatement::subject))
                .containsExactly(account("A2"));
    }

    @Test
    void statementsAboutErasedPeopleAreCounted() throws IOException {
        assertThat(SuppressedEvidence.by(ANA).unsealedStatements(evidence()))
                .as("a registration, a link and a profile")
                .isEqualTo(3);
        assertThat(SuppressedEvidence.by(ANA)
                        .unsealedStatements(new IdentityEvidence("", REGISTRY, LinkAssertions.none())))
                .isEqualTo(1);
        assertThat(SuppressedEvidence.by(Suppression.NONE).unsealedStatements(evidence()))
                .isZero();
    }

    @Test
    void referencesOfOthersThanErasedPeopleAreLiving() throws IOException {
        assertThat(LivingReferences.of(evidence(), ANA)).containsExactlyInAnyOrder("C2", "A2");
        assertThat(LivingReferences.of(evidence(), Suppression.NONE)).containsExactlyInAnyOrder("C1", "C2", "A1", "A2");
        assertThat(LivingReferences.of(new IdentityEvidence("", REGISTRY, LinkAssertions.none()), ANA))
                .containsExactly("C2");
    }

    @Test
    void withoutErasuresNothingChanges() throws IOException {
        IdentityEvidence evidence = evidence();
        IdentityTable owners = IdentityTable.build(evidence, KEY, SnapshotHistory.NONE);

        SuppressedEvidence suppressed = SuppressedEvidence.by(Suppression.NONE);
        assertThat(suppressed.evidence(evidence, owners)).isSameAs(evidence);
        assertThat(suppressed.profiles(PROFILES, owners)).isSameAs(PROFILES);
        assertThat(suppressed.registry(REGISTRY)).isSameAs(REGISTRY);
    }

    private static IdentityEvidence evidence() {
        return new IdentityEvidence("fingerprint", REGISTRY, LINKS, Optional.of(PEOPLE), ReferenceRules.NONE);
    }

    private static ProfileStatement profile(String organisation, Subject subject, String name) {
        return new ProfileStatement(
                appended(organisation, "p"),
                subject,
                Locator.line(subject.reference().charAt(1)),
                StatementKind.PROFILE,
                new PersonFeatures(
                        Map.of(Feature.FULL_NAME, new ArrayList<>(List.of(name))),
                        List.of(new AddressFeatures(null, "12 rue des Lilas", "B", "75011", "Paris"))));
    }
}
