package org.mesinfos.pipelines.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.pipelines.identity.SampleLinks.KEY;
import static org.mesinfos.pipelines.identity.SampleLinks.account;
import static org.mesinfos.pipelines.identity.SampleLinks.appended;
import static org.mesinfos.pipelines.identity.SampleLinks.link;
import static org.mesinfos.pipelines.identity.SampleLinks.links;
import static org.mesinfos.pipelines.identity.SampleLinks.snapshot;
import static org.mesinfos.pipelines.identity.SampleLinks.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.api.SubjectLink;
import org.mesinfos.pipelines.identity.ownership.DayInterval;
import org.mesinfos.pipelines.identity.ownership.SnapshotHistory;
import org.mesinfos.pipelines.identity.ownership.StatedSnapshot;
import org.mesinfos.pipelines.rows.RowOrigin;
import org.mesinfos.records.SubjectKind;

class IdentityTableTest {

    private static final RowOrigin FILE = appended("a", "f1");
    private static final Registry COUPLE = new Registry(Map.of(
            new Registry.RegisteredCustomer("a", "C1"), "alice",
            new Registry.RegisteredCustomer("a", "C2"), "alice",
            new Registry.RegisteredCustomer("a", "C3"), "bob"));

    @Test
    void attributesRegisteredCustomersToPersonsAndOthersToPseudonyms() {
        IdentityTable table = table(COUPLE, SnapshotHistory.NONE);

        assertThat(resolve(table, Subject.customer("C1"))).isEqualTo(new RowAttribution.SinglePerson("alice"));
        assertThat(resolve(table, Subject.customer("c1")))
                .isEqualTo(new RowAttribution.SinglePerson(KEY.pseudonym("a", Subject.customer("c1"))));
        assertThat(resolve(table, Subject.customer("C9")))
                .isEqualTo(new RowAttribution.SinglePerson(KEY.pseudonym("a", Subject.customer("C9"))));
    }

    @Test
    void attributesAnAccountInAnySpellingToItsCustomer() {
        IdentityTable table = table(link(FILE, "FR76 1234", "C1"));

        assertThat(resolve(table, account("fr761234"))).isEqualTo(resolve(table, Subject.customer("C1")));
    }

    @Test
    void attributesTheNationalFormsOfALinkedIban() {
        IdentityTable table = table(
                COUPLE,
                SnapshotHistory.NONE,
                link(FILE, "FR76 3000 6000 0112 3456 7890 189", "C1"),
                link(FILE, "DE89 3704 0044 0532 0130 00", "C1"),
                link(FILE, "37040044/532013000", "C3"));

        assertThat(resolve(table, account("30006 00001 12345678901 89")))
                .isEqualTo(new RowAttribution.SinglePerson("alice"));
        assertThat(resolve(table, account("300060000112345678901")))
                .isEqualTo(new RowAttribution.SinglePerson("alice"));
        assertThat(resolve(table, account("12345678901"))).isEqualTo(RowAttribution.Unattributed.UNATTRIBUTED);
        assertThat(resolve(table, account("37040044/0532013000"))).isEqualTo(new RowAttribution.SinglePerson("alice"));
        assertThat(resolve(table, account("37040044/532013000"))).isEqualTo(RowAttribution.Withheld.WITHHELD);
    }

    @Test
    void attributesFrenchAccountsByTheirNumberAloneIfTheOrganisationLinksItSo() {
        IdentityTable table = table(
                COUPLE,
                SnapshotHistory.NONE,
                link(FILE, "12345678901", "C1"),
                link(FILE, "300060000212345678901", "C3"));

        assertThat(resolve(table, account("300060000112345678901")))
                .isEqualTo(new RowAttribution.SinglePerson("alice"));
        assertThat(resolve(table, account("300060000212345678901"))).isEqualTo(new RowAttribution.SinglePerson("bob"));
        assertThat(RowSubjects.digests(KEY.digests(), "a", Optional.of(account("300060000112345678901"))))
                .contains(KEY.digests().of("a", Optional.of(account("12345678901"))));
    }

    @Test
    void leavesRowsWithoutSubjectOrLinkUnattributed() {
        IdentityTable table = table(link(FILE, "1", "C1"));

        assertThat(table.resolve("a", Optional.empty())).isEqualTo(RowAttribution.Unattributed.UNATTRIBUTED);
        assertThat(resolve(table, account("2"))).isEqualTo(RowAttribution.Unattributed.UNATTRIBUTED);
        assertThat(resolve(table, new Subject(SubjectKind.LINE, "1")))
                .isEqualTo(RowAttribution.Unattributed.UNATTRIBUTED);
        assertThat(table.resolve("b", Optional.of(account("1")))).isEqualTo(RowAttribution.Unattributed.UNATTRIBUTED);
    }

    @Test
    void attributesNothingByAPlaceholder() {
        IdentityTable table = table(
                COUPLE,
                SnapshotHistory.NONE,
                link(FILE, "N/A", "C1"),
                link(FILE, "0000", "C1"),
                link(FILE, "-", "C3"),
                link(FILE, "7001", "unknown"),
                link(FILE, "7002", "C3"));

        for (String placeholder : List.of("n/a", "0000", "-", "7001")) {
            assertThat(resolve(table, account(placeholder)))
                    .as(placeholder)
                    .isEqualTo(RowAttribution.Unattributed.UNATTRIBUTED);
        }
        assertThat(resolve(table, Subject.customer("UNKNOWN"))).isEqualTo(RowAttribution.Unattributed.UNATTRIBUTED);
        assertThat(resolve(table, account("7002"))).isEqualTo(new RowAttribution.SinglePerson("bob"));
    }

    @Test
    void attributesNothingByANumberWithoutItsLastDigits() {
        IdentityTable table = table(COUPLE, SnapshotHistory.NONE);

        for (String number : List.of("9,25E+18", "9.25000123456789E18", "4e+012", "9.2500012345678899E+18")) {
            assertThat(resolve(table, Subject.customer(number)))
                    .as(number)
                    .isEqualTo(RowAttribution.Unattributed.UNATTRIBUTED);
        }
        for (String reference : List.of("9E18", "9.25", "9.25E1", "92E+18", "9.25E18X")) {
            assertThat(resolve(table, Subject.customer(reference)))
                    .as(reference)
                    .isInstanceOf(RowAttribution.SinglePerson.class);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = SubjectKind.class,
            names = {"ACCOUNT", "LINE", "USAGE_POINT", "CARD", "CONTRACT"})
    void attributesNothingByALinkOfANumberWithoutItsLastDigits(SubjectKind kind) {
        for (String number :
                List.of("4.47712E+11", "4,47712E+11", "4.47712e+011", "4E+11", "4.47712E11", " 4,47712E11")) {
            Subject subject = new Subject(kind, number);
            IdentityTable table =
                    table(new LinkAssertion(FILE, new SubjectLink(subject, Subject.customer("C1")), Locator.line(1)));

            assertThat(resolve(table, subject)).as(number).isEqualTo(RowAttribution.Unattributed.UNATTRIBUTED);
        }
    }

    @Test
    void withholdsReferencesOfTwoPersons() {
        IdentityTable table = table(
                COUPLE,
                SnapshotHistory.NONE,
                link(FILE, "own", "C1"),
                link(FILE, "own", "C2"),
                link(FILE, "joint", "C1"),
                link(FILE, "joint", "C3"),
                link(FILE, "joint", "C2"));

        assertThat(resolve(table, account("own"))).isEqualTo(new RowAttribution.SinglePerson("alice"));
        assertThat(resolve(table, account("joint"))).isEqualTo(RowAttribution.Withheld.WITHHELD);
    }

    @Test
    void attributesJointAccountsToEachHolderIfEnabled() {
        LinkAssertion[] links = {
            link(FILE, "joint", "C1"), link(FILE, "joint", "C3"), link(FILE, "joint", "C2"), link(FILE, "joint", "C9")
        };
        String unregistered = KEY.pseudonym("a", Subject.customer("C9"));

        assertThat(resolve(joint("a", links), account("joint")))
                .isEqualTo(new RowAttribution.Joint(List.of("alice", "bob", unregistered)));
        assertThat(resolve(joint("b", links), account("joint"))).isEqualTo(RowAttribution.Withheld.WITHHELD);
    }

    @Test
    void withholdsAccountsOfMoreThanEightHolders() {
        LinkAssertion[] links = IntStream.range(0, 9)
                .mapToObj(holder -> link(FILE, "7000", "S" + holder))
                .toArray(LinkAssertion[]::new);

        assertThat(resolve(joint("a", Arrays.copyOf(links, 8)), account("7000")))
                .isInstanceOf(RowAttribution.Joint.class);
        assertThat(resolve(joint("a", links), account("7000"))).isEqualTo(RowAttribution.Withheld.WITHHELD);
    }

    @Test
    void attributesAllFormsOfAPhoneNumberByCountry() throws IOException {
        LinkAssertion link = new LinkAssertion(
                FILE,
                new SubjectLink(new Subject(SubjectKind.LINE, "0470 00 00 01"), Subject.customer("C1")),
                Locator.line(1));
        IdentityEvidence evidence = new IdentityEvidence(
                KEY.fingerprint(),
                COUPLE,
                links(link),
                Optional.empty(),
                new ReferenceRules(JointAccounts.WITHHELD, Map.of("a", "BE")));
        IdentityTable belgian = IdentityTable.build(IdentityEvidence.read(evidence.write()), KEY, SnapshotHistory.NONE);
        Subject asOnTheNetwork = new Subject(SubjectKind.LINE, "32470000001");

        assertThat(resolve(belgian, asOnTheNetwork)).isEqualTo(new RowAttribution.SinglePerson("alice"));
        assertThat(resolve(table(link), asOnTheNetwork)).isEqualTo(RowAttribution.Unattributed.UNATTRIBUTED);
    }

    @Test
    void withholdsPhoneNumbersOfTwoCustomers() {
        Subject line = new Subject(SubjectKind.LINE, "33600000001");
        LinkAssertion[] links = {
            new LinkAssertion(FILE, new SubjectLink(line, Subject.customer("C1")), Locator.line(1)),
            new LinkAssertion(FILE, new SubjectLink(line, Subject.customer("C3")), Locator.line(2))
        };

        assertThat(resolve(joint("a", links), line)).isEqualTo(RowAttribution.Withheld.WITHHELD);
    }

    private static IdentityTable joint(String organisation, LinkAssertion... links) {
        IdentityEvidence evidence = new IdentityEvidence(
                KEY.fingerprint(),
                COUPLE,
                links(links),
                Optional.empty(),
                new ReferenceRules(JointAccounts.of(List.of(organisation)), Map.of()));
        try {
            return IdentityTable.build(IdentityEvidence.read(evidence.write()), KEY, SnapshotHistory.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void givesTheRowsOfAMeterThatChangedHandsToTheHolderOfTheirDay() {
        IdentityTable table = table(
                COUPLE,
                SnapshotHistory.of(List.of(stated(1, "2023-12-31"), stated(2, "2024-06-30"))),
                link(snapshot("a", 1), "M", "C1"),
                link(snapshot("a", 2), "M", "C3"),
                link(snapshot("a", 1), "gone", "C1"));

        assertThat(at(table, "M", "2023-07-14")).isEqualTo(new RowAttribution.SinglePerson("alice"));
        assertThat(at(table, "M", "2024-03-01")).isEqualTo(new RowAttribution.Disputed(LocalDate.of(2024, 1, 1)));
        assertThat(at(table, "M", "2024-06-30")).isEqualTo(new RowAttribution.SinglePerson("bob"));
        assertThat(at(table, "gone", "2023-07-14")).isEqualTo(new RowAttribution.SinglePerson("alice"));
        assertThat(at(table, "gone", "2024-07-14")).isEqualTo(RowAttribution.Unattributed.UNATTRIBUTED);
    }

    @Test
    void recognisesAnAccountThatLaterSnapshotsStateInAnotherForm() {
        List<String> forms = List.of("FR7630006000011234567890189", "30006000011234567890189", "300060000112345678901");
        for (String earlier : forms) {
            for (String later : forms) {
                IdentityTable table = table(
                        COUPLE,
                        SnapshotHistory.of(List.of(stated(1, "2024-01-31"), stated(2, "2024-03-31"))),
                        link(snapshot("a", 1), earlier, "C1"),
                        link(snapshot("a", 2), later, "C3"));

                for (String form : forms) {
                    assertThat(at(table, form, "2023-06-10"))
                            .as(earlier + " then " + later + ", row of " + form)
                            .isEqualTo(new RowAttribution.SinglePerson("alice"));
                    assertThat(at(table, form, "2024-04-10")).isEqualTo(new RowAttribution.SinglePerson("bob"));
                }
            }
        }
    }

    @Test
    void disputesAllRowsOfAMeterThatChangedHandsAtAnUnknownTime() {
        IdentityTable table = table(
                COUPLE,
                SnapshotHistory.of(List.of(stated(1, ""), stated(2, ""))),
                link(snapshot("a", 1), "M", "C1"),
                link(snapshot("a", 2), "M", "C3"),
                link(snapshot("a", 1), "gone", "C1"));

        assertThat(resolve(table, account("M"))).isEqualTo(new RowAttribution.Disputed(null));
        assertThat(resolve(table, account("gone"))).isEqualTo(new RowAttribution.SinglePerson("alice"));
    }

    private static StatedSnapshot stated(long sequence, String asOf) {
        return new StatedSnapshot(
                "a",
                "a/clients",
                "d" + sequence,
                Optional.of(sequence),
                asOf.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(asOf)),
                StatedSnapshot.Omissions.END_HOLDINGS);
    }

    private static RowAttribution at(IdentityTable table, String account, String day) {
        return ((RowAttribution.ByTime) resolve(table, account(account)))
                .at("", Optional.of(DayInterval.day(LocalDate.parse(day))));
    }

    @Test
    void ignoresLinksBetweenCustomers() {
        LinkAssertion odd = new LinkAssertion(
                FILE, new SubjectLink(Subject.customer("C1"), Subject.customer("C3")), Locator.line(1));

        assertThat(resolve(table(COUPLE, SnapshotHistory.NONE, odd), Subject.customer("C1")))
                .isEqualTo(new RowAttribution.SinglePerson("alice"));
    }

    /** Compares the table with a simple definition: the set of persons to which the links of a subject lead. */
    @Property(tries = 300)
    void agreesWithTheDefinitionInAnyOrder(@ForAll Random random, @ForAll @IntRange(min = 1, max = 400) int count) {
        List<LinkAssertion> assertions = new ArrayList<>();
        Map<Subject, Set<RowAttribution>> owners = new HashMap<>();
        IdentityTable customersOnly = table(COUPLE, SnapshotHistory.NONE);
        for (int i = 0; i < count; i++) {
            Subject account = account("A" + random.nextInt(count));
            String customer = "C" + random.nextInt(6);
            assertions.add(link(FILE, account.reference(), customer, i));
            owners.computeIfAbsent(account, key -> new HashSet<>())
                    .add(resolve(customersOnly, Subject.customer(customer)));
        }
        Collections.shuffle(assertions, random);
        IdentityTable table = table(COUPLE, SnapshotHistory.NONE, assertions.toArray(LinkAssertion[]::new));

        owners.forEach((account, persons) -> assertThat(resolve(table, account))
                .isEqualTo(persons.size() == 1 ? persons.iterator().next() : RowAttribution.Withheld.WITHHELD));
        IdentityTable joint = joint("a", assertions.toArray(LinkAssertion[]::new));
        owners.forEach((account, persons) -> assertThat(resolve(joint, account))
                .isEqualTo(
                        persons.size() == 1
                                ? persons.iterator().next()
                                : new RowAttribution.Joint(persons.stream()
                                        .map(person -> ((RowAttribution.SinglePerson) person).id())
                                        .toList())));
    }

    @Test
    void describesItselfByCountsOnly() {
        assertThat(links(link(FILE, "1", "C1")).count()).isEqualTo(1);
        assertThat(table(link(FILE, "1", "C1"))).hasToString("IdentityTable of 2 subjects and 1 owners");
    }

    private static RowAttribution resolve(IdentityTable table, Subject subject) {
        return table.resolve("a", Optional.of(subject));
    }
}
