package org.mesinfos.pipelines.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.api.SubjectLink;
import org.mesinfos.pipelines.identity.IdentityEvidence;
import org.mesinfos.pipelines.identity.IdentityTable;
import org.mesinfos.pipelines.identity.JointAccounts;
import org.mesinfos.pipelines.identity.LinkAssertion;
import org.mesinfos.pipelines.identity.LinkAssertions;
import org.mesinfos.pipelines.identity.ReferenceRules;
import org.mesinfos.pipelines.identity.Registry;
import org.mesinfos.pipelines.identity.RowAttribution;
import org.mesinfos.pipelines.identity.RowOwners;
import org.mesinfos.pipelines.identity.consent.Consents;
import org.mesinfos.pipelines.identity.ownership.SnapshotHistory;
import org.mesinfos.pipelines.identity.ownership.StatedSnapshot;
import org.mesinfos.pipelines.rows.AcceptedRow;
import org.mesinfos.pipelines.rows.EncodedRow;
import org.mesinfos.pipelines.rows.RowKeyKind;
import org.mesinfos.pipelines.rows.RowMode;
import org.mesinfos.pipelines.rows.RowOrigin;
import org.mesinfos.pipelines.rows.RowSubjectKind;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.CanonicalCodec;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;
import org.mesinfos.records.TransactionStatus;

/** Account 7 of Ana until January, of Ben from February 2024 on; rows are named by their lines. */
final class ChangeSettlementTest {

    private static final CanonicalCodec CODEC = new CanonicalCodec();
    private static final String NUMBER = "20041010050500013M02606";
    private static final String IBAN = "FR1420041010050500013M02606";
    private static final RowAttribution ANA = new RowAttribution.SinglePerson("ana");
    private static final RowAttribution BEN = new RowAttribution.SinglePerson("ben");
    private static final RowAttribution DISPUTED = new RowAttribution.Disputed(LocalDate.of(2024, 2, 1));

    private final List<LinkAssertion> links = new ArrayList<>();
    private final List<StatedSnapshot> lists = new ArrayList<>();
    private final List<AcceptedRow> rows = new ArrayList<>();

    private ChangeSettlementTest list(String asOf, String... customers) {
        long sequence = lists.size() + 1L;
        String delivery = "list-" + sequence;
        lists.add(new StatedSnapshot(
                "bank",
                "bank/customers",
                delivery,
                Optional.of(sequence),
                Optional.of(LocalDate.parse(asOf)),
                StatedSnapshot.Omissions.END_HOLDINGS));
        for (String customer : customers) {
            links.add(new LinkAssertion(
                    new RowOrigin("bank", delivery, delivery, "bank/customers", 1, RowMode.SNAPSHOT, sequence, 50),
                    new SubjectLink(new Subject(SubjectKind.ACCOUNT, IBAN), Subject.customer(customer)),
                    Locator.line(2)));
        }
        return this;
    }

    private ChangeSettlementTest anaThenBen() {
        return list("2024-01-31", "ana").list("2024-02-01", "ben");
    }

    private ChangeSettlementTest row(String source, String day, int amount, String label) {
        return row(source, NUMBER, TransactionStatus.BOOKED, day, amount, label);
    }

    private ChangeSettlementTest row(
            String source, String account, TransactionStatus status, String day, int amount, String label) {
        long line = rows.size() + 1L;
        BankTransaction transaction = BankTransaction.newBuilder()
                .setOrganisation("bank")
                .setAdditional(Map.of())
                .setBookingDate(LocalDate.parse(day))
                .setAmount(BigDecimal.valueOf(amount).setScale(4))
                .setLabel(label)
                .setStatus(status)
                .setSubjectKind(SubjectKind.ACCOUNT)
                .setSubject(account)
                .build();
        rows.add(new AcceptedRow(
                new RowOrigin(
                        "bank", source, source, "bank/" + source.replaceAll("-.*", ""), 1, RowMode.APPEND, null, 50),
                RecordType.BANK_TRANSACTION,
                new EncodedRow(
                        RowSubjectKind.ACCOUNT,
                        account,
                        RowKeyKind.NATURAL,
                        day + " " + amount + " " + label,
                        0,
                        line,
                        "",
                        ByteBuffer.wrap(CODEC.encode(transaction)),
                        0,
                        false)));
        return this;
    }

    private RowOwners owners() {
        Registry registry =
                SampleIdentity.registry("person_id;organisation;customer_reference\nana;bank;ana\nben;bank;ben\n");
        SnapshotHistory history = SnapshotHistory.of(lists);
        IdentityEvidence evidence = new IdentityEvidence(
                SampleIdentity.KEY.fingerprint(),
                registry,
                LinkAssertions.of(links),
                Optional.empty(),
                new ReferenceRules(JointAccounts.of(List.of("bank")), Map.of()));
        return new RowOwners(IdentityTable.build(evidence, SampleIdentity.KEY, history), history, Consents.NONE);
    }

    private Map<Long, RowAttribution> settled(ChangeSettlement.Origin... origins) {
        RowOwners owners = owners();
        ChangeSettlement settlement = new ChangeSettlement(owners);
        Map<Long, RowAttribution> settled = new TreeMap<>();
        for (AcceptedRow row : rows) {
            int number = (int) row.row().getLine() - 1;
            settlement.add(row, number < origins.length ? origins[number] : ChangeSettlement.Origin.NEW);
            if (NearRows.change(row, owners).isEmpty()) {
                settled.put(row.row().getLine(), owners.of(row));
            }
        }
        settlement.forEach((row, owner) -> settled.put(row.row().getLine(), owner));
        return settled;
    }

    @Test
    void onePaymentOfTwoSourcesOnBothSidesOfTheChangeGoesToNobody() {
        assertThat(anaThenBen()
                        .row("csv", "2024-01-31", -42, "Garage Morel")
                        .row("camt", "2024-02-02", -42, "GARAGE MOREL")
                        .settled())
                .isEqualTo(Map.of(1L, DISPUTED, 2L, DISPUTED));
    }

    @Test
    void theSourceWithTheEarlierDayMayBeAnyOfThem() {
        assertThat(anaThenBen()
                        .row("csv", "2024-02-01", -42, "Garage Morel")
                        .row("camt", "2024-01-30", -42, "GARAGE MOREL")
                        .settled())
                .isEqualTo(Map.of(1L, DISPUTED, 2L, DISPUTED));
    }

    @Test
    void rowsThatAreNotOneEventGoToTheHoldersOfTheirDays() {
        assertThat(anaThenBen()
                        .row("csv", "2024-01-31", -42, "Garage Morel")
                        .row("camt", "2024-02-02", -43, "GARAGE MOREL")
                        .row("csv", "2024-02-02", -42, "Boulangerie Petit")
                        .settled())
                .isEqualTo(Map.of(1L, ANA, 2L, BEN, 3L, BEN));
    }

    @Test
    void equalPaymentsOfBothHoldersAreMatchedOnTheirDays() {
        assertThat(anaThenBen()
                        .row("csv", "2024-01-31", -5, "Cafe Central")
                        .row("csv", "2024-02-01", -5, "Cafe Central")
                        .row("camt", "2024-01-31", -5, "CAFE CENTRAL")
                        .row("camt", "2024-02-01", -5, "CAFE CENTRAL")
                        .settled())
                .isEqualTo(Map.of(1L, ANA, 2L, BEN, 3L, ANA, 4L, BEN));
    }

    @Test
    void oneOfThreeSourcesOnTheOtherSideIsEnough() {
        assertThat(anaThenBen()
                        .row("csv", "2024-01-30", -42, "Garage Morel")
                        .row("camt", "2024-01-31", -42, "GARAGE MOREL")
                        .row("ofx", "2024-02-01", -42, "Garage Morel")
                        .settled())
                .isEqualTo(Map.of(1L, DISPUTED, 2L, DISPUTED, 3L, DISPUTED));
    }

    @Test
    void anAnnouncedPaymentIsThatOfItsBooking() {
        assertThat(anaThenBen()
                        .row("csv-january", NUMBER, TransactionStatus.PENDING, "2024-01-30", -42, "Garage Morel")
                        .row("csv-february", NUMBER, TransactionStatus.BOOKED, "2024-02-02", -42, "Garage Morel")
                        .settled())
                .isEqualTo(Map.of(1L, DISPUTED, 2L, DISPUTED));
    }

    @Test
    void theAccountMayHaveAnIbanInOneSource() {
        assertThat(anaThenBen()
                        .row("csv", "2024-01-31", -42, "Garage Morel")
                        .row("camt", IBAN, TransactionStatus.BOOKED, "2024-02-02", -42, "GARAGE MOREL")
                        .settled())
                .isEqualTo(Map.of(1L, DISPUTED, 2L, DISPUTED));
    }

    @Test
    void aReportOfTheDaysBetweenTwoHoldersHoldsTheOthers() {
        RowAttribution sinceTheLastList = new RowAttribution.Disputed(LocalDate.of(2024, 1, 29));

        assertThat(list("2024-01-28", "ana")
                        .list("2024-02-01", "ben")
                        .row("csv", "2024-01-30", -42, "Garage Morel")
                        .row("camt", "2024-02-02", -42, "GARAGE MOREL")
                        .row("camt", "2024-02-02", -7, "Kiosque")
                        .settled())
                .isEqualTo(Map.of(1L, sinceTheLastList, 2L, sinceTheLastList, 3L, BEN));
    }

    @Test
    void aFormerJointHolderAndTheRemainingOneAreTwoOwners() {
        assertThat(list("2023-06-30", "ana", "ben")
                        .list("2024-01-31", "ana", "ben")
                        .list("2024-02-01", "ben")
                        .row("csv", "2024-01-31", -42, "Garage Morel")
                        .row("camt", "2024-02-02", -42, "GARAGE MOREL")
                        .row("csv", "2024-01-31", -8, "Kiosque")
                        .settled())
                .isEqualTo(Map.of(1L, DISPUTED, 2L, DISPUTED, 3L, new RowAttribution.Joint(List.of("ana", "ben"))));
    }

    @Test
    void rowsFarFromTheChangeAreNotCompared() {
        assertThat(NearRows.change(
                        anaThenBen()
                                .row("csv", "2023-12-31", -42, "Garage Morel")
                                .rows
                                .get(0),
                        owners()))
                .isEmpty();
    }

    @Test
    void withoutANewRowTheFormerResultStays() {
        assertThat(anaThenBen()
                        .row("csv", "2024-01-31", -42, "Garage Morel")
                        .row("csv", "2024-02-02", -7, "Kiosque")
                        .settled(ChangeSettlement.Origin.HELD, ChangeSettlement.Origin.PERSON))
                .isEqualTo(Map.of(1L, DISPUTED, 2L, BEN));
    }

    @Test
    void aNewRowReleasesWhatNoOtherReportDisputes() {
        assertThat(anaThenBen()
                        .row("csv", "2024-01-31", -42, "Garage Morel")
                        .row("csv", "2024-02-02", -7, "Kiosque")
                        .settled(ChangeSettlement.Origin.HELD, ChangeSettlement.Origin.NEW))
                .isEqualTo(Map.of(1L, ANA, 2L, BEN));
    }
}
