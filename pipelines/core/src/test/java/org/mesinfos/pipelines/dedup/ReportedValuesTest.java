package org.mesinfos.pipelines.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mesinfos.pipelines.dedup.SampleDelivery.accepted;
import static org.mesinfos.pipelines.dedup.SampleDelivery.appended;
import static org.mesinfos.pipelines.dedup.SampleDelivery.labelled;
import static org.mesinfos.pipelines.dedup.SampleDelivery.row;
import static org.mesinfos.pipelines.dedup.SampleDelivery.snapshot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.pipelines.identity.SnapshotHorizon;
import org.mesinfos.pipelines.rows.RowKeyKind;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.Sighting;
import org.mesinfos.records.TransactionStatus;

/** Values on which the rows of one event differ: the choice among them, and the values that every source reported. */
class ReportedValuesTest {

    @Test
    void keepsTheLabelOfAnExportThatAStatementReplaces() {
        BankTransaction record = only(
                appended(
                        "d1",
                        row(
                                "A",
                                RowKeyKind.NATURAL,
                                "a",
                                on(4, "CB BOULANGERIE 02/03").setNote("n"))),
                appended(
                                "d2",
                                row(
                                        "A",
                                        RowKeyKind.NATIVE,
                                        "R1",
                                        on(4, "CARTE BOULANGERIE").setBankReference("R1")))
                        .of("banque/camt", 80));

        assertThat(record.getLabel()).isEqualTo("CARTE BOULANGERIE");
        assertThat(record.getSightings())
                .extracting(Sighting::getReported)
                .containsExactly(Map.of("label", "CB BOULANGERIE 02/03"), Map.of("label", "CARTE BOULANGERIE"));
    }

    @Test
    void reportsNothingIfRowsAgreeOrComplementEachOther() {
        BankTransaction record = only(
                appended("d1", row("k", on(4, "CAFE").setNote("n").setAdditional(Map.of("a", "1")))),
                appended("d2", row("k", on(4, "CAFE").setAdditional(Map.of("b", "2")))));

        assertThat(record.getNote()).isEqualTo("n");
        assertThat(record.getSightings()).extracting(Sighting::getReported).containsExactly(null, null);
        assertThat(record.getDerived()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"d1,d2", "d2,d1"})
    void bookingReplacesTheAnnouncementOfTheSameDayAndLabel(String announced, String booked) {
        BankTransaction record = only(
                appended(announced, row("k", on(4, "CAFE").setStatus(TransactionStatus.PENDING))),
                appended(booked, row("k", on(4, "CAFE").setStatus(TransactionStatus.BOOKED))));

        assertThat(record.getStatus()).isEqualTo(TransactionStatus.BOOKED);
        assertThat(record.getSightings())
                .extracting(Sighting::getDelivery, Sighting::getReported)
                .containsExactlyInAnyOrder(
                        tuple(announced, Map.of("status", "PENDING")), tuple(booked, Map.of("status", "BOOKED")));
    }

    @ParameterizedTest
    @CsvSource({"d1,d2,aaa,bbb", "d2,d1,aaa,bbb", "d1,d2,bbb,aaa", "d2,d1,bbb,aaa"})
    void exportThatReachesFurtherCorrectsTheEarlierOne(String first, String second, String old, String corrected) {
        BankTransaction record = records(
                        appended(first, row("k", on(4, "CAFE").setNote(old))),
                        appended(second, row("k", on(4, "CAFE").setNote(corrected)), row("later", on(9, "PAIN"))))
                .get(0);

        assertThat(record.getNote()).isEqualTo(corrected);
        assertThat(record.getDerived()).isEmpty();
        assertThat(record.getSightings())
                .extracting(Sighting::getReported)
                .containsExactlyInAnyOrder(Map.of("note", old), Map.of("note", corrected));
    }

    @Test
    void correctionsThatNothingOrdersAreMarkedAndBothKept() {
        BankTransaction record = only(
                appended("d1", row("k", on(4, "CAFE").setNote("one").setAdditional(Map.of("Solde", "1,00")))),
                appended("d2", row("k", on(4, "CAFE").setNote("two").setAdditional(Map.of("Solde", "2,00")))));

        assertThat(record.getDerived())
                .containsExactly(new Derivation(
                        "sightings.undecided", "additional.Solde, note", "corrections without order 1", 0.5));
        assertThat(record.getSightings())
                .extracting(Sighting::getReported)
                .containsExactly(
                        Map.of("note", "one", "additional.Solde", "1,00"),
                        Map.of("note", "two", "additional.Solde", "2,00"));
    }

    @Test
    void withdrawnValuesAreNotReported() {
        BankTransaction record = only(
                SampleHorizon.of(List.of(snapshot(1), snapshot(2))),
                snapshot(1, row("k", on(4, "CAFE").setNote("withdrawn"))),
                snapshot(2, row("k", on(4, "CAFE").setNote("current"))));

        assertThat(record.getNote()).isEqualTo("current");
        assertThat(record.getSightings()).extracting(Sighting::getReported).containsExactly(null, null);
    }

    @Test
    void valuesThatAConnectorDerivedRemainInAMergedRecord() {
        Derivation offset = new Derivation("booking_time.utc_offset", "+02:00", "time repeated", 0.5);
        BankTransaction record = only(
                appended("d1", row("A", RowKeyKind.NATURAL, "a", on(4, "CAFE"))),
                appended("d2", row("A", RowKeyKind.NATIVE, "R1", on(4, "CAFE").setDerived(List.of(offset))))
                        .of("banque/camt", 80));

        assertThat(record.getDerived()).contains(offset).hasSize(2);
    }

    private static BankTransaction.Builder on(int day, String label) {
        return labelled(label).setBookingDate(LocalDate.of(2024, 3, day)).setAmount(new BigDecimal("-4.2000"));
    }

    private static BankTransaction only(SampleDelivery... deliveries) {
        return only(SnapshotHorizon.none(), deliveries);
    }

    private static BankTransaction only(SnapshotHorizon horizon, SampleDelivery... deliveries) {
        List<BankTransaction> records = records(horizon, deliveries);
        assertThat(records).hasSize(1);
        return records.get(0);
    }

    private static List<BankTransaction> records(SampleDelivery... deliveries) {
        return records(SnapshotHorizon.none(), deliveries);
    }

    private static List<BankTransaction> records(SnapshotHorizon horizon, SampleDelivery... deliveries) {
        return RecordDeduplication.of(accepted(deliveries), horizon).records().get(RecordType.BANK_TRANSACTION).stream()
                .map(BankTransaction.class::cast)
                .toList();
    }
}
