package org.mesinfos.pipelines.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.pipelines.identity.SampleLinks.KEY;
import static org.mesinfos.pipelines.identity.SampleLinks.account;
import static org.mesinfos.pipelines.identity.SampleLinks.appended;
import static org.mesinfos.pipelines.identity.SampleLinks.link;
import static org.mesinfos.pipelines.identity.SampleLinks.snapshot;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.HoldingDates;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.api.SubjectLink;
import org.mesinfos.pipelines.identity.authority.IssuerRange;
import org.mesinfos.pipelines.identity.authority.Issuers;
import org.mesinfos.pipelines.identity.authority.ReferenceRange;
import org.mesinfos.pipelines.identity.ownership.DayInterval;
import org.mesinfos.pipelines.identity.ownership.Holding;
import org.mesinfos.pipelines.identity.ownership.OwnershipHistory;
import org.mesinfos.pipelines.identity.ownership.SnapshotHistory;
import org.mesinfos.pipelines.identity.ownership.StatedSnapshot;
import org.mesinfos.pipelines.identity.profiles.ProfileFile;
import org.mesinfos.pipelines.identity.profiles.ProfileStatements;
import org.mesinfos.pipelines.rows.RowOrigin;
import org.mesinfos.records.SubjectKind;

/** Owners of references by linked people, joint accounts and erasures. */
class OwnersOfPeopleTest {

    private static final Subject METER = new Subject(SubjectKind.USAGE_POINT, "14150200000000");
    private static final String PSEUDONYM = KEY.pseudonym("a", Subject.customer("C9"));
    private static final PurposeKey PURPOSE = KEY.derive(KeyPurpose.SUPPRESSION);
    private static final Registry REGISTRY = new Registry(Map.of(
            new Registry.RegisteredCustomer("a", "C1"), "ana",
            new Registry.RegisteredCustomer("a", "C2"), "ben",
            new Registry.RegisteredCustomer("a", "C3"), "zoe"));
    private static final ReferenceRules SHARED = new ReferenceRules(JointAccounts.of(List.of("a")), Map.of());
    private static final ReferenceRules ISSUED = new ReferenceRules(
            JointAccounts.WITHHELD,
            Map.of(),
            Map.of(),
            Issuers.of(List.of(new IssuerRange("a", SubjectKind.USAGE_POINT, ReferenceRange.startingWith("1415")))));
    /** Customer C1 of a, who is ana, is erased. */
    private static final Suppression ANA =
            Suppression.of(PURPOSE, List.of(SuppressionDigest.of(PURPOSE, "a", Subject.customer("C1"))), List.of());

    private static final LinkedPeople PEOPLE = new LinkedPeople(
            "model",
            ReviewAnswers.none(),
            new TreeMap<>(Map.of(PSEUDONYM, "ben")),
            List.of(
                    new LinkedPeople.Member("shop", SubjectKind.CUSTOMER, "K2", "ben"),
                    new LinkedPeople.Member("a", SubjectKind.CUSTOMER, "C1", "ana")),
            List.of(),
            ProfileFile.write(ProfileStatements.none()));

    @Test
    void referencesOfLinkedPeopleAreTheirs() {
        IdentityTable table = table(Optional.of(PEOPLE), ReferenceRules.NONE, Suppression.NONE);

        assertThat(table.resolve("shop", Optional.of(Subject.customer("K2"))))
                .isEqualTo(new RowAttribution.SinglePerson("ben"));
        assertThat(table.resolve("a", Optional.of(Subject.customer("C9"))))
                .as("a merged pseudonym")
                .isEqualTo(new RowAttribution.SinglePerson("ben"));
    }

    @Test
    void accountOfTwoCustomersWhoAreLinkedIsThatOfOnePerson() {
        IdentityTable table = table(
                Optional.of(PEOPLE),
                ReferenceRules.NONE,
                Suppression.NONE,
                link(appended("a", "f1"), "A1", "C9"),
                link(appended("a", "f1"), "A1", "C2"));

        assertThat(table.resolve("a", Optional.of(account("A1")))).isEqualTo(new RowAttribution.SinglePerson("ben"));
    }

    @Test
    void subjectsOfAPersonAreThoseOfAllOrganisations() {
        IdentityTable table = table(
                Optional.of(PEOPLE),
                ReferenceRules.NONE,
                Suppression.NONE,
                link(appended("a", "f1"), "A1", "C2"),
                link(appended("a", "f1"), "A2", "C3"),
                link(appended("a", "f1"), "A3", "C2"),
                link(appended("a", "f1"), "A3", "C3"));

        Map<String, List<Subject>> ofBen =
                table.subjects(Set.of("ben", "nobody")).get("ben");

        assertThat(ofBen.get("a")).containsExactlyInAnyOrder(Subject.customer("C2"), account("A1"));
        assertThat(ofBen.get("shop")).containsExactly(Subject.customer("K2"));
        assertThat(table.subjects(Set.of("ben", "nobody"))).containsOnlyKeys("ben");
    }

    /** A declared start does not make a reference that of others. */
    @Test
    void subjectsWithDatesAreThoseOfTheirOnlyHolders() {
        RowOrigin file = appended("a", "f1");
        IdentityTable table = table(
                Optional.empty(),
                ReferenceRules.NONE,
                Suppression.NONE,
                since(file, "A1", "C2", "2015-03-01"),
                since(file, "A2", "C2", "2015-03-01"),
                since(file, "A2", "C3", "2020-03-01"));

        assertThat(table.subjects(Set.of("ben")).get("ben").get("a"))
                .containsExactlyInAnyOrder(Subject.customer("C2"), account("A1"));
        assertThat(table.subjects(Set.of("ben", "zoe")).get("ben").get("a"))
                .as("those whose holders are all meant")
                .containsExactlyInAnyOrder(Subject.customer("C2"), account("A1"), account("A2"));
    }

    @Test
    void subjectsOfTheLastHolderAreThoseThatErasedPeopleHeldToo() {
        RowOrigin file = appended("a", "f1");
        IdentityTable table = table(
                Optional.empty(),
                SHARED,
                ANA,
                link(file, "A1", "C1"),
                link(file, "J", "C1"),
                link(file, "J", "C2"),
                since(file, "A2", "C1", "2015-03-01"),
                since(file, "A2", "C2", "2020-03-01"));

        assertThat(table.subjects(Set.of("ben")).get("ben").get("a"))
                .contains(Subject.customer("C2"), account("J"), account("A2"))
                .doesNotContain(account("A1"));
    }

    private static LinkAssertion since(RowOrigin file, String account, String customer, String start) {
        return new LinkAssertion(
                file,
                new SubjectLink(
                        account(account),
                        Subject.customer(customer),
                        new HoldingDates(Optional.of(LocalDate.parse(start)), Optional.empty(), Optional.empty())),
                Locator.line(1));
    }

    @Test
    void erasedMembersOwnNothing() {
        IdentityTable table = table(Optional.of(PEOPLE), ReferenceRules.NONE, ANA);

        assertThat(table.subjects(Set.of("ana"))).isEmpty();
        assertThat(table.resolve("a", Optional.of(Subject.customer("C1"))))
                .isEqualTo(new RowAttribution.SinglePerson("!erased"));
    }

    @Test
    void holdersOfJointAccountsAreListedWithoutErasedOnes() {
        LinkAssertion[] links = {
            link(appended("a", "f1"), "J1", "C1"),
            link(appended("a", "f1"), "J1", "C2"),
            link(appended("a", "f1"), "J2", "C1"),
            link(appended("a", "f1"), "J2", "C2"),
            link(appended("a", "f1"), "J2", "C3"),
            link(appended("a", "f1"), "A1", "C1")
        };

        assertThat(table(Optional.empty(), SHARED, Suppression.NONE, links).jointHolders())
                .containsExactlyInAnyOrder(
                        new RowAttribution.Joint(List.of("ana", "ben")),
                        new RowAttribution.Joint(List.of("ana", "ben", "zoe")));
        assertThat(table(Optional.empty(), SHARED, ANA, links).jointHolders())
                .containsExactly(new RowAttribution.Joint(List.of("ben", "zoe")));
        assertThat(table(Optional.empty(), ReferenceRules.NONE, Suppression.NONE, links)
                        .jointHolders())
                .isEmpty();
    }

    @Test
    void formerHoldersOfAJointAccountAreListed() {
        SnapshotHistory history = SnapshotHistory.of(List.of(stated(1, "2023-12-31"), stated(2, "2024-06-30")));
        LinkAssertion[] joint = {
            link(snapshot("a", 1), "J", "C1"), link(snapshot("a", 1), "J", "C2"), link(snapshot("a", 2), "J", "C3")
        };
        LinkAssertion[] followed = {link(snapshot("a", 1), "M", "C1"), link(snapshot("a", 2), "M", "C3")};

        assertThat(table(history, SHARED, joint).jointHolders())
                .containsExactly(new RowAttribution.Joint(List.of("ana", "ben", "zoe")));
        assertThat(table(history, SHARED, followed).jointHolders()).isEmpty();
        assertThat(table(history, ReferenceRules.NONE, joint).jointHolders()).isEmpty();
    }

    @Test
    void referenceThatAnErasedPersonHeldTogetherIsNotThatOfTheOtherHolderAtOtherOrganisations() {
        LinkAssertion ofAna = meter("C1");
        LinkAssertion ofBen = meter("C2");

        assertThat(borrowed(table(Optional.empty(), ISSUED, Suppression.NONE, ofBen)))
                .isEqualTo(new RowAttribution.Borrowed("ben"));
        assertThat(borrowed(table(Optional.empty(), ISSUED, ANA, ofAna, ofBen)))
                .isEqualTo(RowAttribution.Unattributed.UNATTRIBUTED);
        assertThat(borrowed(table(Optional.empty(), ISSUED, ANA, ofBen))).isEqualTo(new RowAttribution.Borrowed("ben"));
        assertThat(borrowed(table(Optional.empty(), ISSUED, ANA, ofAna)))
                .isEqualTo(new RowAttribution.Borrowed("!erased"));
    }

    @Test
    void personsOfAnAttributionAreAllWhoMayHaveTheRow() {
        OwnershipHistory history = new OwnershipHistory(
                List.of(
                        new Holding("old", new DayInterval(Long.MIN_VALUE, 5)),
                        new Holding("", new DayInterval(5, 7)),
                        new Holding("new", new DayInterval(7, Long.MAX_VALUE))),
                List.of());
        RowAttribution byTime = new RowAttribution.ByTime(history, "UTC", RowAttribution.Sharing.WITHHOLD);

        assertThat(new RowAttribution.SinglePerson("ana").persons()).containsExactly("ana");
        assertThat(new RowAttribution.Borrowed("ana").persons()).containsExactly("ana");
        assertThat(new RowAttribution.Joint(List.of("ben", "ana", "ben")).persons())
                .containsExactly("ana", "ben");
        assertThat(byTime.persons()).containsExactly("new", "old");
        assertThat(new RowAttribution.ByIssuers(List.of(
                                new RowAttribution.IssuerClaim("a", byTime),
                                new RowAttribution.IssuerClaim("b", new RowAttribution.SinglePerson("ana"))))
                        .persons())
                .containsExactly("ana", "new", "old");
        assertThat(RowAttribution.Withheld.WITHHELD.persons()).isEmpty();
        assertThat(new RowAttribution.Disputed(LocalDate.EPOCH).persons()).isEmpty();
    }

    private static RowAttribution borrowed(IdentityTable table) {
        return ((RowAttribution.ByIssuers) table.resolve("shop", Optional.of(METER))).at("", zone -> Optional.empty());
    }

    private static LinkAssertion meter(String customer) {
        return new LinkAssertion(
                appended("a", "f" + customer), new SubjectLink(METER, Subject.customer(customer)), Locator.line(1));
    }

    private static StatedSnapshot stated(long sequence, String asOf) {
        return new StatedSnapshot(
                "a",
                "a/clients",
                "d" + sequence,
                Optional.of(sequence),
                Optional.of(LocalDate.parse(asOf)),
                StatedSnapshot.Omissions.END_HOLDINGS);
    }

    private static IdentityTable table(SnapshotHistory history, ReferenceRules rules, LinkAssertion... links) {
        return IdentityTable.build(
                new IdentityEvidence(
                        KEY.fingerprint(), REGISTRY, LinkAssertions.of(List.of(links)), Optional.empty(), rules),
                KEY,
                history);
    }

    private static IdentityTable table(
            Optional<LinkedPeople> people, ReferenceRules rules, Suppression suppression, LinkAssertion... links) {
        return IdentityTable.build(
                new IdentityEvidence(KEY.fingerprint(), REGISTRY, LinkAssertions.of(List.of(links)), people, rules),
                KEY,
                SnapshotHistory.NONE,
                suppression);
    }
}
