package org.mesinfos.pipelines.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.pipelines.identity.SampleLinks.KEY;
import static org.mesinfos.pipelines.identity.SampleLinks.appended;
import static org.mesinfos.pipelines.identity.SampleLinks.digest;
import static org.mesinfos.pipelines.identity.SampleLinks.link;
import static org.mesinfos.pipelines.identity.SampleLinks.snapshot;
import static org.mesinfos.pipelines.identity.SampleLinks.stated;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.api.SubjectLink;
import org.mesinfos.pipelines.identity.authority.IssuerRange;
import org.mesinfos.pipelines.identity.authority.Issuers;
import org.mesinfos.pipelines.identity.authority.ReferenceRange;
import org.mesinfos.pipelines.identity.consent.Consents;
import org.mesinfos.pipelines.identity.ownership.DayInterval;
import org.mesinfos.pipelines.identity.ownership.SnapshotHistory;
import org.mesinfos.pipelines.rows.AcceptedRow;
import org.mesinfos.pipelines.rows.EncodedRow;
import org.mesinfos.pipelines.rows.RowKeyKind;
import org.mesinfos.pipelines.rows.RowOrigin;
import org.mesinfos.pipelines.rows.RowSubjectKind;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;

final class SuppressionTest {

    private static final RowOrigin FILE = appended("a", "f1");
    private static final PurposeKey PURPOSE = KEY.derive(KeyPurpose.SUPPRESSION);
    private static final Registry REGISTRY = new Registry(Map.of(
            new Registry.RegisteredCustomer("a", "C1"), "ana",
            new Registry.RegisteredCustomer("a", "C2"), "ben"));
    private static final ReferenceRules SHARED = new ReferenceRules(JointAccounts.of(List.of("a")), Map.of());
    /** Customer C1, who is ana, is erased. */
    private static final Suppression ANA =
            Suppression.of(PURPOSE, List.of(SuppressionDigest.of(PURPOSE, "a", Subject.customer("C1"))), List.of());

    private static IdentityTable table(Suppression suppression, ReferenceRules rules, LinkAssertion... links) {
        IdentityEvidence evidence = new IdentityEvidence(
                KEY.fingerprint(), REGISTRY, LinkAssertions.of(List.of(links)), Optional.empty(), rules);
        return IdentityTable.build(evidence, KEY, SnapshotHistory.NONE, suppression);
    }

    private static RowAttribution owner(IdentityTable table, RowSubjectKind kind, String subject) {
        return owner(table, row(kind, subject));
    }

    private static RowAttribution owner(IdentityTable table, AcceptedRow row) {
        return new RowOwners(table, SnapshotHistory.NONE, Consents.NONE).of(row);
    }

    private static AcceptedRow row(RowSubjectKind kind, String subject) {
        return row(FILE, kind, subject);
    }

    private static AcceptedRow row(RowOrigin origin, RowSubjectKind kind, String subject) {
        return new AcceptedRow(
                origin,
                RecordType.BANK_TRANSACTION,
                new EncodedRow(kind, subject, RowKeyKind.NATIVE, "k1", 0, 1L, "", ByteBuffer.allocate(0), 0, false));
    }

    @Test
    void suppressesRowsOfErasedCustomersAndOfTheirAccounts() {
        IdentityTable table = table(ANA, ReferenceRules.NONE, link(FILE, "A1", "C1"), link(FILE, "A2", "C2"));

        assertThat(owner(table, RowSubjectKind.CUSTOMER, "C1")).isEqualTo(RowAttribution.Erased.ERASED);
        assertThat(owner(table, RowSubjectKind.ACCOUNT, "A1")).isEqualTo(RowAttribution.Erased.ERASED);
        assertThat(owner(table, RowSubjectKind.ACCOUNT, "A2")).isEqualTo(new RowAttribution.SinglePerson("ben"));
        assertThat(owner(table, RowSubjectKind.CUSTOMER, "C9")).isInstanceOf(RowAttribution.SinglePerson.class);
        assertThat(owner(table, RowSubjectKind.CUSTOMER, "c1")).isInstanceOf(RowAttribution.SinglePerson.class);
    }

    @Test
    void suppressesCustomersWhomTheRegistryNoLongerNames() {
        IdentityEvidence evidence = new IdentityEvidence(
                KEY.fingerprint(), Registry.empty(), LinkAssertions.of(List.of(link(FILE, "A1", "C1"))));
        IdentityTable table = IdentityTable.build(evidence, KEY, SnapshotHistory.NONE, ANA);

        assertThat(owner(table, RowSubjectKind.CUSTOMER, "C1")).isEqualTo(RowAttribution.Erased.ERASED);
        assertThat(owner(table, RowSubjectKind.ACCOUNT, "A1")).isEqualTo(RowAttribution.Erased.ERASED);
    }

    @Test
    void suppressesReferencesThatLinkingAttributedUntilALinkStatesAnotherHolder() {
        Suppression contract = Suppression.of(
                PURPOSE,
                List.of(SuppressionDigest.of(PURPOSE, "a", new Subject(SubjectKind.CONTRACT, "K9"))),
                List.of());
        AcceptedRow row = row(RowSubjectKind.CONTRACT, "K9");
        RowOwners unlinked = new RowOwners(table(contract, ReferenceRules.NONE), SnapshotHistory.NONE, Consents.NONE);
        LinkAssertion link = new LinkAssertion(
                FILE,
                new SubjectLink(new Subject(SubjectKind.CONTRACT, "K9"), Subject.customer("C2")),
                Locator.line(2));
        RowOwners linked =
                new RowOwners(table(contract, ReferenceRules.NONE, link), SnapshotHistory.NONE, Consents.NONE);

        assertThat(unlinked.of(row)).isEqualTo(RowAttribution.Erased.ERASED);
        assertThat(contract.isErased(row, unlinked)).isTrue();
        assertThat(linked.of(row)).isEqualTo(new RowAttribution.SinglePerson("ben"));
        assertThat(contract.isErased(row, linked)).isFalse();
    }

    @Test
    void leavesTheCopiesOfCoHoldersAndWithholdsWhatMayBeOfAnother() {
        LinkAssertion[] links = {link(FILE, "J", "C1"), link(FILE, "J", "C2")};

        assertThat(owner(table(ANA, SHARED, links), RowSubjectKind.ACCOUNT, "J"))
                .isEqualTo(new RowAttribution.SinglePerson("ben"));
        assertThat(owner(table(ANA, ReferenceRules.NONE, links), RowSubjectKind.ACCOUNT, "J"))
                .isEqualTo(RowAttribution.Withheld.WITHHELD);
    }

    @Test
    void sealedLinksContainNoReferenceAndDecideInTheSameWay() {
        String iban = "FR7630006000011234567890189";
        LinkAssertions sealed = SuppressedEvidence.by(ANA)
                .links(
                        LinkAssertions.of(List.of(
                                link(FILE, iban, "C1"),
                                link(FILE, "J", "C1"),
                                link(FILE, "J", "C2"),
                                link(FILE, "A2", "C2"))),
                        SHARED);
        IdentityTable table = table(ANA, SHARED, sealed.stream().toArray(LinkAssertion[]::new));

        assertThat(new String(LinkFile.write(sealed), StandardCharsets.ISO_8859_1))
                .doesNotContain("C1", iban);
        assertThat(sealed.stream()
                        .map(link -> link.link().subject().reference() + " "
                                + link.link().customer().reference())
                        .filter(text -> text.contains("C1") || text.contains("3000600001")))
                .isEmpty();
        assertThat(SuppressedEvidence.by(ANA).links(sealed, SHARED)).isEqualTo(sealed);
        assertThat(owner(table, RowSubjectKind.ACCOUNT, "FR76 3000 6000 0112 3456 7890 189"))
                .isEqualTo(RowAttribution.Erased.ERASED);
        assertThat(owner(table, RowSubjectKind.ACCOUNT, "300060000112345678901"))
                .isEqualTo(RowAttribution.Erased.ERASED);
        assertThat(owner(table, RowSubjectKind.ACCOUNT, "J")).isEqualTo(new RowAttribution.SinglePerson("ben"));
        assertThat(owner(table, RowSubjectKind.ACCOUNT, "A2")).isEqualTo(new RowAttribution.SinglePerson("ben"));
        assertThat(owner(table, RowSubjectKind.ACCOUNT, "A9")).isEqualTo(RowAttribution.Unattributed.UNATTRIBUTED);
    }

    @Test
    void suppressesErasedRowsByTheirDigestUnderAnyLaterHolder() {
        AcceptedRow erased = row(RowSubjectKind.ACCOUNT, "A7");
        Suppression rows = Suppression.of(PURPOSE, List.of(), List.of(SuppressionDigest.of(PURPOSE, erased)));

        assertThat(owner(table(rows, ReferenceRules.NONE), RowSubjectKind.ACCOUNT, "A7"))
                .isEqualTo(RowAttribution.Erased.BORROWED);
        assertThat(owner(table(rows, ReferenceRules.NONE), RowSubjectKind.ACCOUNT, "A8"))
                .isEqualTo(RowAttribution.Unattributed.UNATTRIBUTED);
        assertThat(owner(table(rows, ReferenceRules.NONE, link(FILE, "A7", "C2")), RowSubjectKind.ACCOUNT, "A7"))
                .isEqualTo(RowAttribution.Erased.ERASED);
    }

    @Test
    void erasedRowsOfAnOrganisationThatStatesNoHolderAreBorrowed() {
        AcceptedRow known = row(appended("b", "f2"), RowSubjectKind.LINE, "0639980001");
        AcceptedRow erased = row(appended("b", "f2"), RowSubjectKind.LINE, "0639980002");
        Suppression ana = Suppression.of(
                PURPOSE,
                List.of(SuppressionDigest.of(PURPOSE, "a", Subject.customer("C1"))),
                List.of(SuppressionDigest.of(PURPOSE, erased)));
        ReferenceRules issuedByA = new ReferenceRules(
                JointAccounts.WITHHELD,
                Map.of(),
                Map.of(),
                Issuers.of(List.of(new IssuerRange("a", SubjectKind.LINE, ReferenceRange.startingWith("+336399")))));
        LinkAssertion line = new LinkAssertion(
                FILE,
                new SubjectLink(new Subject(SubjectKind.LINE, "0639980001"), Subject.customer("C1")),
                Locator.line(1));
        IdentityTable table = table(ana, issuedByA, line);

        assertThat(owner(table, RowSubjectKind.LINE, "0639980001")).isEqualTo(RowAttribution.Erased.ERASED);
        assertThat(owner(table, known)).isEqualTo(RowAttribution.Erased.BORROWED);
        assertThat(owner(table, erased))
                .as("also if the issuer no longer states a holder")
                .isEqualTo(RowAttribution.Erased.BORROWED);
    }

    @Test
    void rowsOfCoHoldersStayWithThemEvenIfTheyAreAmongTheErasedOnes() {
        AcceptedRow erased = row(RowSubjectKind.ACCOUNT, "J");
        Suppression ana = Suppression.of(
                PURPOSE,
                List.of(SuppressionDigest.of(PURPOSE, "a", Subject.customer("C1"))),
                List.of(SuppressionDigest.of(PURPOSE, erased)));

        assertThat(owner(table(ana, SHARED, link(FILE, "J", "C1"), link(FILE, "J", "C2")), RowSubjectKind.ACCOUNT, "J"))
                .isEqualTo(new RowAttribution.SinglePerson("ben"));
    }

    @Test
    void holdingsOfErasedCustomersEndWithASnapshotOfWhichARowOfOthersIsRejected() {
        SnapshotHistory history = SnapshotHistory.of(List.of(
                stated(1, "2023-01-28", Set.of()), stated(2, "2023-03-28", Set.of(digest(Subject.customer("C3"))))));
        LinkAssertion[] links = {link(snapshot("a", 1), "A1", "C1"), link(snapshot("a", 2), "A1", "C2")};

        assertThat(ownerAt(sealed(history, links), "2023-01-10")).isEqualTo(new RowAttribution.SinglePerson("!erased"));
        assertThat(ownerAt(sealed(history, links), "2023-04-10")).isEqualTo(new RowAttribution.SinglePerson("ben"));
    }

    @Test
    void holdingsOfErasedCustomersGoOnIfTheirOwnRowIsRejected() {
        SnapshotHistory history = SnapshotHistory.of(List.of(
                stated(1, "2023-01-28", Set.of()), stated(2, "2023-03-28", Set.of(digest(Subject.customer("C1"))))));
        LinkAssertion[] links = {link(snapshot("a", 1), "A1", "C1"), link(snapshot("a", 2), "A1", "C2")};

        assertThat(ownerAt(sealed(history, links), "2023-04-10"))
                .isEqualTo(ownerAt(clear(history, links), "2023-04-10"));
        assertThat(ownerAt(sealed(history, links), "2023-04-10")).isNotEqualTo(new RowAttribution.SinglePerson("ben"));
    }

    private static IdentityTable sealed(SnapshotHistory history, LinkAssertion... links) {
        String ana = SuppressionDigest.of(PURPOSE, "a", Subject.customer("C1"));
        Suppression erased = Suppression.of(
                PURPOSE, List.of(ana), List.of(), List.of(), Map.of(ana, digest(Subject.customer("C1"))));
        return build(
                history,
                erased,
                SuppressedEvidence.by(erased).links(LinkAssertions.of(List.of(links)), ReferenceRules.NONE));
    }

    private static IdentityTable clear(SnapshotHistory history, LinkAssertion... links) {
        return build(history, Suppression.NONE, LinkAssertions.of(List.of(links)));
    }

    private static IdentityTable build(SnapshotHistory history, Suppression suppression, LinkAssertions links) {
        return IdentityTable.build(
                new IdentityEvidence(KEY.fingerprint(), REGISTRY, links, Optional.empty(), ReferenceRules.NONE),
                KEY,
                history,
                suppression);
    }

    private static RowAttribution ownerAt(IdentityTable table, String day) {
        return ((RowAttribution.ByTime) table.resolve("a", Optional.of(new Subject(SubjectKind.ACCOUNT, "A1"))))
                .at("", Optional.of(DayInterval.day(LocalDate.parse(day))));
    }

    @Test
    void removesErasedCustomersFromTheRegistry() {
        assertThat(SuppressedEvidence.by(ANA).registry(REGISTRY).person("a", Subject.customer("C1")))
                .isEmpty();
        assertThat(SuppressedEvidence.by(ANA).registry(REGISTRY).person("a", Subject.customer("C2")))
                .contains("ben");
        assertThat(ANA.sealedCustomer("a", "C1")).startsWith("ERASED").doesNotContain("C1");
        assertThat(ANA.sealedCustomer("a", "C2")).isEqualTo("C2");
        assertThat(ANA.covers("a", Subject.customer(ANA.sealedCustomer("a", "C1"))))
                .isTrue();
    }

    @Test
    void recognisesReferencesInTextsOfFiles() {
        assertThat(ANA.isReference("a", "C1")).isTrue();
        assertThat(ANA.isReference("a", "c-1")).isFalse();
        Suppression mentioned = Suppression.of(
                PURPOSE,
                List.of(SuppressionDigest.of(PURPOSE, "a", Subject.customer("C1"))),
                List.of(SuppressionDigest.mention(PURPOSE, "a", "C1")),
                List.of(),
                Map.of());
        assertThat(mentioned.isReference("a", "c-1")).isTrue();
        assertThat(mentioned.isReference("b", "c-1")).isFalse();
        assertThat(mentioned.covers("a", Subject.customer("c-1"))).isFalse();
        assertThat(ANA.isReference("b", "C1")).isFalse();
        assertThat(ANA.isReference("a", "C2")).isFalse();
    }

    /** Earlier versions compared all references in upper case and without groups. */
    @Test
    void entriesOfEarlierVersionsStillKeepErasedRowsOut() {
        AcceptedRow erased = row(RowSubjectKind.CONTRACT, "k-7");
        Suppression earlier = Suppression.of(
                PURPOSE,
                List.of(PURPOSE.digest("subject\u001fa\u001fCUSTOMER\u001fC1")),
                Set.of(PURPOSE.digest("subject\u001fa\u001fCONTRACT\u001fK7")),
                List.of(PURPOSE.number("row\u001fa\u001fBANK_TRANSACTION\u001fCONTRACT\u001fK7\u001fNATIVE\u001fk1")),
                Map.of(PURPOSE.digest("subject\u001fa\u001fCUSTOMER\u001fC1"), "shown"));
        IdentityTable table = table(earlier, ReferenceRules.NONE, link(FILE, "A1", "c-1"));

        assertThat(owner(table, RowSubjectKind.CUSTOMER, "c-1")).isEqualTo(RowAttribution.Erased.ERASED);
        assertThat(owner(table, RowSubjectKind.ACCOUNT, "A1")).isEqualTo(RowAttribution.Erased.ERASED);
        assertThat(owner(table, RowSubjectKind.CUSTOMER, "C2")).isEqualTo(new RowAttribution.SinglePerson("ben"));
        assertThat(owner(table, erased)).isInstanceOf(RowAttribution.Erased.class);
        assertThat(earlier.covers("a", Subject.customer(earlier.sealedCustomer("a", "c-1"))))
                .isTrue();
        assertThat(earlier.shown("a", Subject.customer("c-1"))).contains("shown");
        assertThat(earlier.isReference("a", "k-7")).isTrue();
    }

    @Test
    void recognisesReferencesThatOnlyErasedPeopleHeld() {
        Suppression ana = Suppression.of(
                PURPOSE,
                List.of(SuppressionDigest.of(PURPOSE, "a", Subject.customer("C1"))),
                List.of(SuppressionDigest.of(PURPOSE, "a", new Subject(SubjectKind.ACCOUNT, "A1"))),
                List.of(),
                Map.of());

        assertThat(ana.isReference("a", "a-1")).isTrue();
        assertThat(ana.isReference("a", "A2")).isFalse();
        assertThat(ana.isReference("a", " ")).isFalse();
        assertThat(ana.covers("a", new Subject(SubjectKind.ACCOUNT, "A1"))).isFalse();
        assertThat(Suppression.NONE.isReference("a", "C1")).isFalse();
    }

    @Test
    void erasedRowHasAnErasedSubjectOrWasErased() {
        AcceptedRow erased = row(RowSubjectKind.ACCOUNT, "A7");
        AcceptedRow shared = row(RowSubjectKind.ACCOUNT, "J");
        Suppression ana = Suppression.of(
                PURPOSE,
                List.of(SuppressionDigest.of(PURPOSE, "a", Subject.customer("C1"))),
                List.of(SuppressionDigest.of(PURPOSE, erased), SuppressionDigest.of(PURPOSE, shared)));
        RowOwners owners = new RowOwners(
                table(ana, SHARED, link(FILE, "J", "C1"), link(FILE, "J", "C2")), SnapshotHistory.NONE, Consents.NONE);

        assertThat(ana.isErased(row(RowSubjectKind.CUSTOMER, "C1"), owners)).isTrue();
        assertThat(ana.isErased(erased, owners)).isTrue();
        assertThat(ana.isErased(shared, owners)).as("a co-holder keeps the row").isFalse();
        assertThat(ana.isErased(row(RowSubjectKind.CUSTOMER, "C2"), owners)).isFalse();
        assertThat(ana.isErased(row(RowSubjectKind.ACCOUNT, "A8"), owners)).isFalse();
        assertThat(ana.isErased(row(RowSubjectKind.CUSTOMER, null), owners)).isFalse();
    }

    @Test
    void onlyLinksOfTheIssuerAreSealedUnderTheGlobalName() {
        LinkAssertions line = LinkAssertions.of(List.of(new LinkAssertion(
                FILE,
                new SubjectLink(new Subject(SubjectKind.LINE, "0639980001"), Subject.customer("C1")),
                Locator.line(1))));
        Subject global = new Subject(SubjectKind.LINE, ANA.sealedName(SubjectKind.LINE, "+33639980001"));

        assertThat(SuppressedEvidence.by(ANA).links(line, issuedBy("a")).stream()
                        .map(link -> link.link().subject()))
                .contains(global);
        assertThat(SuppressedEvidence.by(ANA).links(line, issuedBy("b")).stream()
                        .map(link -> link.link().subject()))
                .isNotEmpty()
                .doesNotContain(global);
    }

    private static ReferenceRules issuedBy(String organisation) {
        return new ReferenceRules(
                JointAccounts.WITHHELD,
                Map.of(),
                Map.of(),
                Issuers.of(List.of(
                        new IssuerRange(organisation, SubjectKind.LINE, ReferenceRange.startingWith("+336399")))));
    }

    @Test
    void differsByEntriesAndDisclosesNothing() {
        assertThat(ANA.fingerprint()).isNotEqualTo(Suppression.NONE.fingerprint());
        assertThat(Suppression.NONE.fingerprint()).isEmpty();
        assertThat(ANA).hasToString("Suppression of 1 subjects and 0 rows");
    }
}
