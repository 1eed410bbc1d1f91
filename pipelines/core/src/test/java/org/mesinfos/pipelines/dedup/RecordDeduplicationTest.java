package org.mesinfos.pipelines.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.pipelines.dedup.SampleDelivery.accepted;
import static org.mesinfos.pipelines.dedup.SampleDelivery.appended;
import static org.mesinfos.pipelines.dedup.SampleDelivery.content;
import static org.mesinfos.pipelines.dedup.SampleDelivery.labelled;
import static org.mesinfos.pipelines.dedup.SampleDelivery.row;
import static org.mesinfos.pipelines.dedup.SampleDelivery.snapshot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mesinfos.pipelines.identity.SnapshotHorizon;
import org.mesinfos.pipelines.identity.authority.Issuers;
import org.mesinfos.pipelines.rows.EncodedRow;
import org.mesinfos.pipelines.rows.RowKeyKind;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.Sighting;
import org.mesinfos.records.TransactionStatus;

class RecordDeduplicationTest {

    private static final SnapshotHorizon TWO = SampleHorizon.of(List.of(snapshot(1), snapshot(2)));

    @Test
    void singleRowBecomesRecordWithOneSighting() {
        BankTransaction record = records(appended("d1", row("coffee"))).get(0);

        assertThat(record.getRecordId()).isEqualTo("dba99bf2153d5a2e7d33ab8f878ec22b");
        assertThat(record.getPersonId()).isNull();
        assertThat(record.getLabel()).isEqualTo("label of coffee");
        assertThat(record.getSightings())
                .containsExactly(new Sighting("d1", "f-d1", null, 2L, null, "banque/operations", 1, null));
    }

    @Test
    void mergesAcrossDeliveriesButNotWithinOne() {
        List<BankTransaction> records = records(
                appended("d1", row("coffee"), row("coffee"), row("rent")),
                appended("d2", row("rent"), row("coffee"), row("coffee")));

        assertThat(records).hasSize(3);
        assertThat(records)
                .allSatisfy(record -> assertThat(record.getSightings())
                        .extracting(Sighting::getDelivery)
                        .containsExactly("d1", "d2"));
    }

    @Test
    void ignoresAccountSpellingButSeparatesKindsOfKey() {
        List<BankTransaction> records = records(
                appended("d1", row("FR76 12", RowKeyKind.NATURAL, "k", content())),
                appended("d2", row("fr7612", RowKeyKind.NATURAL, "k", content())),
                appended("d3", row("FR7612", RowKeyKind.NATIVE, "k", content())));

        assertThat(records).extracting(record -> record.getSightings().size()).containsExactlyInAnyOrder(2, 1);
    }

    @Test
    void prefersHigherPrecedenceForEachField() {
        BankTransaction record = records(
                        appended(
                                "d1",
                                row(
                                        "k",
                                        labelled("poor")
                                                .setNote("only here")
                                                .setAdditional(Map.of("a", "poor", "b", "b")))),
                        appended("d2", row("k", labelled("rich").setAdditional(Map.of("a", "rich"))))
                                .of("banque/camt", 80))
                .get(0);

        assertThat(record.getLabel()).isEqualTo("rich");
        assertThat(record.getNote()).isEqualTo("only here");
        assertThat(record.getAdditional()).containsExactlyInAnyOrderEntriesOf(Map.of("a", "rich", "b", "b"));
    }

    @Test
    void prefersLaterSequenceOnEqualPrecedence() {
        assertThat(records(snapshot(1, row("k", labelled("old"))), snapshot(2, row("k", labelled("new")))))
                .extracting(BankTransaction::getLabel)
                .containsExactly("new");
    }

    @Test
    void supersededRowsAreWithdrawnOrRemainSightingsWithoutValues() {
        DeduplicatedRecords result = RecordDeduplication.of(
                accepted(
                        snapshot(1, row("kept", content().setNote("withdrawn")), row("gone")),
                        snapshot(2, row("kept", labelled("now")))),
                TWO);

        assertThat(bank(result)).hasSize(1).first().satisfies(record -> {
            assertThat(record.getLabel()).isEqualTo("now");
            assertThat(record.getNote()).isNull();
            assertThat(record.getSightings()).extracting(Sighting::getDelivery).containsExactly("s1", "s2");
        });
        assertThat(result.deliveries())
                .isEqualTo(Map.of(
                        new DeliveryName("banque", "s1"), new DeduplicationCounts(1, 0, 1),
                        new DeliveryName("banque", "s2"), new DeduplicationCounts(0, 1, 0)));
        assertThat(result)
                .hasToString("1 records of "
                        + "DeduplicationCounts[retained=1, merged=1, superseded=1, copies=0, copied=0, foreign=0,"
                        + " borrowed=0, borrowedSuperseded=0]");
    }

    @Test
    void sortsRecordsByDate() {
        List<BankTransaction> records = records(appended(
                "d1",
                row("a", labelled("third").setBookingDate(LocalDate.of(2024, 3, 1))),
                row("b", labelled("first").setBookingDate(LocalDate.of(2023, 12, 31))),
                row("c", labelled("second").setBookingDate(LocalDate.of(2024, 2, 1)))));

        assertThat(records).extracting(BankTransaction::getLabel).containsExactly("first", "second", "third");
    }

    @Test
    void emptyInputHasNoRecords() {
        DeduplicatedRecords result = RecordDeduplication.of(accepted(), SnapshotHorizon.none());

        assertThat(result.records()).isEmpty();
        assertThat(result.deliveries()).isEmpty();
    }

    @Test
    void supersededRowsAndRowsThatOnlyAnotherOrganisationAttributesAreCountedSo() {
        ClaimAuthority borrowed = new ClaimAuthority(
                Issuers.NONE, row -> row.origin().getDelivery().equals("s1"));

        DeduplicatedRecords result = RecordDeduplication.of(
                accepted(snapshot(1, row("kept"), row("gone")), snapshot(2, row("kept"))), TWO, borrowed);

        assertThat(result.deliveries())
                .isEqualTo(Map.of(
                        new DeliveryName("banque", "s1"), new DeduplicationCounts(1, 0, 1, 0, 0, 0, 1, 1),
                        new DeliveryName("banque", "s2"), new DeduplicationCounts(0, 1, 0, 0, 0, 1, 0, 0)));
    }

    @Test
    void rowsThatBelongToThePersonByLinksOfAnotherOrganisationAreForeign() {
        ClaimAuthority borrowed = new ClaimAuthority(
                Issuers.NONE, row -> row.origin().getDelivery().equals("d2"));

        assertThat(RecordDeduplication.of(
                                accepted(appended("d1", row("k")), appended("d2", row("k"))),
                                SnapshotHorizon.none(),
                                borrowed)
                        .deliveries())
                .isEqualTo(Map.of(
                        new DeliveryName("banque", "d1"), new DeduplicationCounts(1, 0, 0),
                        new DeliveryName("banque", "d2"), new DeduplicationCounts(0, 1, 0, 0, 0, 1, 1, 0)));
    }

    @Test
    void copiesOfRowsOfJointAccountsCountWithTheFirstHolder() {
        EncodedRow shared = EncodedRow.newBuilder(row("a")).setCopies(2).build();
        EncodedRow copied = EncodedRow.newBuilder(row("b")).setCopied(true).build();

        DeduplicatedRecords result =
                RecordDeduplication.of(accepted(appended("d1", shared, copied, row("c"))), SnapshotHorizon.none());

        assertThat(bank(result)).hasSize(3);
        assertThat(result.deliveries())
                .isEqualTo(Map.of(new DeliveryName("banque", "d1"), new DeduplicationCounts(2, 0, 0, 2, 1, 0, 0, 0)));
    }

    @Test
    void announcedTransactionOfOneSourceIsThatWhichItBooksLater() {
        assertThat(records(
                        appended(
                                "d1",
                                row("a", on(4, "HOTEL").setStatus(TransactionStatus.PENDING)),
                                row("x", on(1, "BREAD"))),
                        appended("d2", row("b", on(5, "HOTEL")), row("y", on(9, "TEA")))))
                .extracting(record ->
                        record.getLabel() + " " + record.getSightings().size())
                .containsExactly("BREAD 1", "HOTEL 2", "TEA 1");
    }

    @Test
    void recordsWithoutFurtherValuesHaveNoneAndKeepNoEvidence() {
        BankTransaction record = records(appended("d1", row("coffee"))).get(0);

        assertThat(record.getAdditional()).isEmpty();
        assertThat(record.getDerived()).isEmpty();
    }

    private static BankTransaction.Builder on(int day, String label) {
        return labelled(label)
                .setBookingDate(LocalDate.of(2024, 3, day))
                .setAmount(new BigDecimal("-" + label.length() + ".0000"));
    }

    private static List<BankTransaction> records(SampleDelivery... deliveries) {
        return bank(RecordDeduplication.of(accepted(deliveries), SnapshotHorizon.none()));
    }

    private static List<BankTransaction> bank(DeduplicatedRecords result) {
        return result.records().get(RecordType.BANK_TRANSACTION).stream()
                .map(BankTransaction.class::cast)
                .toList();
    }
}
