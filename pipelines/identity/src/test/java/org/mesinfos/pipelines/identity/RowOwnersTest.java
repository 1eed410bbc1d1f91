package org.mesinfos.pipelines.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.pipelines.identity.SampleLinks.KEY;
import static org.mesinfos.pipelines.identity.SampleLinks.account;
import static org.mesinfos.pipelines.identity.SampleLinks.appended;
import static org.mesinfos.pipelines.identity.SampleLinks.link;
import static org.mesinfos.pipelines.identity.SampleLinks.snapshot;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
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
import org.mesinfos.pipelines.identity.consent.ConsentsReader;
import org.mesinfos.pipelines.identity.consent.RecordedConsents;
import org.mesinfos.pipelines.identity.ownership.SnapshotHistory;
import org.mesinfos.pipelines.identity.ownership.StatedSnapshot;
import org.mesinfos.pipelines.rows.AcceptedRow;
import org.mesinfos.pipelines.rows.EncodedRow;
import org.mesinfos.pipelines.rows.RowKeyKind;
import org.mesinfos.pipelines.rows.RowOrigin;
import org.mesinfos.pipelines.rows.RowSubjectKind;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.CanonicalCodec;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;

/** A row belongs to the holder of its account on its day, if that person has consented. */
class RowOwnersTest {

    private static final Registry REGISTRY = new Registry(Map.of(
            new Registry.RegisteredCustomer("a", "C1"), "ana",
            new Registry.RegisteredCustomer("a", "C2"), "ben"));
    private static final ReferenceRules SHARED = new ReferenceRules(JointAccounts.of(List.of("a")), Map.of());
    private static final SnapshotHistory HISTORY =
            SnapshotHistory.of(List.of(stated(1, "2023-12-31"), stated(2, "2024-06-30")));
    private static final LinkAssertion[] CHANGED = {
        link(snapshot("a", 1), "A1", "C1"), link(snapshot("a", 2), "A1", "C2")
    };
    private static final LinkAssertion[] JOINT = {
        link(appended("a", "f1"), "A1", "C1"), link(appended("a", "f1"), "A1", "C2")
    };

    @Test
    void rowBelongsToTheHolderOfItsDay() {
        RowOwners owners = owners(table(HISTORY, ReferenceRules.NONE, CHANGED), Consents.NONE);

        assertThat(owners.of(row("2023-05-01"))).isEqualTo(new RowAttribution.SinglePerson("ana"));
        assertThat(owners.of(row("2024-03-01"))).isEqualTo(new RowAttribution.Disputed(LocalDate.of(2024, 1, 1)));
        assertThat(owners.of(row("2024-07-01"))).isEqualTo(new RowAttribution.SinglePerson("ben"));
    }

    @Test
    void rowWithoutADateIsOfTheDayOfItsSnapshot() {
        RowOwners owners = owners(table(HISTORY, ReferenceRules.NONE, CHANGED), Consents.NONE);

        assertThat(owners.of(row(snapshot("a", 1), ""))).isEqualTo(new RowAttribution.SinglePerson("ana"));
        assertThat(owners.of(row(snapshot("a", 2), ""))).isEqualTo(new RowAttribution.SinglePerson("ben"));
        assertThat(owners.of(row(appended("a", "f1"), "")))
                .isEqualTo(new RowAttribution.Disputed(LocalDate.of(2024, 1, 1)));
    }

    @Test
    void rowOfAnIssuedReferenceBelongsToTheHolderOfItsDay() {
        Subject meter = new Subject(SubjectKind.USAGE_POINT, "14150200000000");
        ReferenceRules issued = new ReferenceRules(
                JointAccounts.WITHHELD,
                Map.of(),
                Map.of(),
                Issuers.of(
                        List.of(new IssuerRange("a", SubjectKind.USAGE_POINT, ReferenceRange.startingWith("1415")))));
        IdentityTable table =
                table(HISTORY, issued, of(meter, snapshot("a", 1), "C1"), of(meter, snapshot("a", 2), "C2"));
        RowOwners owners = owners(table, Consents.NONE);

        assertThat(owners.of(row(appended("shop", "f1"), RowSubjectKind.USAGE_POINT, meter.reference(), "2023-05-01")))
                .isEqualTo(new RowAttribution.Borrowed("ana"));
        assertThat(owners.of(row(appended("shop", "f1"), RowSubjectKind.USAGE_POINT, meter.reference(), "2024-07-01")))
                .isEqualTo(new RowAttribution.Borrowed("ben"));
        assertThat(owners.subjectDigests(
                        row(appended("shop", "f1"), RowSubjectKind.USAGE_POINT, meter.reference(), "2023-05-01")))
                .hasSize(2)
                .contains(owners.digests().of("shop", Optional.of(meter)));
    }

    private static LinkAssertion of(Subject subject, RowOrigin origin, String customer) {
        return new LinkAssertion(origin, new SubjectLink(subject, Subject.customer(customer)), Locator.line(1));
    }

    @Test
    void rowOfAPersonWithoutConsentIsWithheld() throws IOException {
        IdentityTable table = table(SnapshotHistory.NONE, ReferenceRules.NONE, link(appended("a", "f1"), "A1", "C1"));

        assertThat(owners(table, consents("ana;a;bank-transactions;*;;;v1")).of(row("2024-01-01")))
                .isEqualTo(new RowAttribution.SinglePerson("ana"));
        assertThat(owners(table, consents("ana;b;*;*;;;v1")).of(row("2024-01-01")))
                .isEqualTo(RowAttribution.WithoutConsent.WITHOUT_CONSENT);
        assertThat(owners(table, consents("ben;*;*;*;;;v1")).of(row("2024-01-01")))
                .isEqualTo(RowAttribution.WithoutConsent.WITHOUT_CONSENT);
    }

    @Test
    void rowOfAJointAccountGoesToTheHoldersWhoHaveConsented() throws IOException {
        IdentityTable table =
                table(SnapshotHistory.NONE, SHARED, JOINT[0], JOINT[1], link(appended("a", "f1"), "A1", "C3"));
        String other = KEY.pseudonym("a", Subject.customer("C3"));

        assertThat(owners(table, consents("ana;*;*;*;;;v1", "ben;*;*;*;;;v1", other + ";*;*;*;;;v1"))
                        .of(row("2024-01-01")))
                .isEqualTo(new RowAttribution.Joint(List.of("ana", "ben", other)));
        assertThat(owners(table, consents("ana;*;*;*;;;v1", "ben;*;*;*;;;v1")).of(row("2024-01-01")))
                .isEqualTo(new RowAttribution.Joint(List.of("ana", "ben")));
        assertThat(owners(table, consents("ben;*;*;*;;;v1")).of(row("2024-01-01")))
                .isEqualTo(new RowAttribution.SinglePerson("ben"));
        assertThat(owners(table, consents()).of(row("2024-01-01")))
                .isEqualTo(RowAttribution.WithoutConsent.WITHOUT_CONSENT);
    }

    @Test
    void organisationThatStatesNoHolderDoesNotLearnThatThereIsOne() throws IOException {
        Subject meter = new Subject(SubjectKind.USAGE_POINT, "14150200000000");
        ReferenceRules issued = new ReferenceRules(
                JointAccounts.WITHHELD,
                Map.of(),
                Map.of(),
                Issuers.of(
                        List.of(new IssuerRange("a", SubjectKind.USAGE_POINT, ReferenceRange.startingWith("1415")))));
        IdentityTable table = table(SnapshotHistory.NONE, issued, of(meter, appended("a", "f1"), "C1"));

        assertThat(owners(table, consents())
                        .of(row(appended("shop", "f1"), RowSubjectKind.USAGE_POINT, meter.reference(), "2023-05-01")))
                .isEqualTo(RowAttribution.Unattributed.UNATTRIBUTED);
    }

    @Test
    void rowWithoutAnOwnerNeedsNoConsent() throws IOException {
        IdentityTable table = table(SnapshotHistory.NONE, ReferenceRules.NONE, JOINT);

        assertThat(owners(table, consents()).of(row("2024-01-01"))).isEqualTo(RowAttribution.Withheld.WITHHELD);
        assertThat(owners(table, consents()).of(row(appended("a", "f1"), RowSubjectKind.ACCOUNT, "A9", "2024-01-01")))
                .isEqualTo(RowAttribution.Unattributed.UNATTRIBUTED);
    }

    @Test
    void digestsOfARowAreThoseOfItsSubject() {
        RowOwners owners = owners(table(SnapshotHistory.NONE, ReferenceRules.NONE), Consents.NONE);

        assertThat(owners.subjectDigests(row("2024-01-01")))
                .containsExactly(KEY.digests().of("a", Optional.of(account("A1"))));
    }

    private static RowOwners owners(IdentityTable table, Consents consents) {
        return new RowOwners(table, HISTORY, consents);
    }

    private static Consents consents(String... lines) throws IOException {
        String text = ConsentsReader.HEADER + "\n" + String.join("\n", lines);
        LocalDate day = LocalDate.of(2024, 6, 1);
        return Consents.of(
                new RecordedConsents(
                        ConsentsReader.read(
                                "consents.csv",
                                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                                Set.of(),
                                day),
                        List.of(),
                        List.of(),
                        Set.of()),
                Consents.Missing.WITHHOLD,
                day);
    }

    private static AcceptedRow row(String day) {
        return row(appended("a", "f1"), day);
    }

    private static AcceptedRow row(RowOrigin origin, String day) {
        return row(origin, RowSubjectKind.ACCOUNT, "A1", day);
    }

    private static AcceptedRow row(RowOrigin origin, RowSubjectKind kind, String subject, String day) {
        BankTransaction transaction = BankTransaction.newBuilder()
                .setOrganisation(origin.getOrganisation())
                .setSightings(List.of())
                .setDerived(List.of())
                .setAdditional(Map.of())
                .setAmount(new BigDecimal("-12.30"))
                .build();
        if (!day.isEmpty()) {
            transaction.setBookingDate(LocalDate.parse(day));
        }
        ByteBuffer record = ByteBuffer.wrap(new CanonicalCodec().encode(transaction));
        return new AcceptedRow(
                origin,
                RecordType.BANK_TRANSACTION,
                new EncodedRow(kind, subject, RowKeyKind.NATIVE, "k1", 0, 1L, "", record, 0, false));
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
                new IdentityEvidence(KEY.fingerprint(), REGISTRY, SampleLinks.links(links), Optional.empty(), rules),
                KEY,
                history);
    }
}
