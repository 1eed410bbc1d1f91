package org.mesinfos.pipelines.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.pipelines.dedup.SampleDelivery.appended;
import static org.mesinfos.pipelines.dedup.SampleDelivery.labelled;
import static org.mesinfos.pipelines.dedup.SampleDelivery.row;
import static org.mesinfos.pipelines.dedup.SampleDelivery.transactions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mesinfos.pipelines.rows.EncodedRow;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.Sighting;

/** Exports and files of one account that overlap, or that meet within a day. */
class OverlappingExportsTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 3, 1);

    @Test
    void twoOverlappingFilesOfOneDeliveryReportEachTransactionOnce() {
        List<BankTransaction> records = transactions(
                appended("d", daily(0, 54)).inFile("january-february"),
                appended("d", daily(27, 54)).inFile("february"));

        assertThat(records).hasSize(54);
        assertThat(records.subList(27, 54))
                .allSatisfy(record -> assertThat(record.getSightings())
                        .extracting(Sighting::getFileSha256)
                        .containsExactly("february", "january-february"));
    }

    @Test
    void overlappingFilesKeepIdenticalTransactionsApart() {
        EncodedRow[] twins = {coffee(0), coffee(0), bread(0), bread(1), coffee(2)};

        assertThat(transactions(
                        appended("d", twins).inFile("a"), appended("d", twins).inFile("b")))
                .hasSize(5);
    }

    @Test
    void filesOfOneDeliveryForTwoCardsKeepAndMarkEqualTransactions() {
        List<BankTransaction> records = transactions(
                appended("d", coffee(3), row("x", transaction(1, "LIVRE")), row("y", transaction(9, "VELO")))
                        .inFile("card-1"),
                appended("d", coffee(3), row("z", transaction(1, "TRAIN")), row("w", transaction(9, "PAIN")))
                        .inFile("card-2"));

        assertThat(records).hasSize(6);
        assertThat(records.stream().filter(record -> record.getLabel().equals("COFFEE")))
                .hasSize(2)
                .allSatisfy(record -> assertThat(record.getDerived())
                        .containsExactly(new Derivation(
                                "sightings.same_day_exports", "kept apart", "exports that meet within a day 1", 0.5)));
    }

    @Test
    void statementsOfOneDeliveryThatMeetWithinADayKeepEqualTransactionsApart() {
        assertThat(transactions(
                        appended("d", bread(0), coffee(5)).inFile("first"),
                        appended("d", coffee(5), bread(8)).inFile("second")))
                .hasSize(4);
    }

    @Test
    void balancesOfThreeExportsThatMeetWithinADayProveThreeTransactions() {
        assertThat(transactions(
                        appended("d1", balanced(0, "BREAD", "10.00"), balanced(5, "COFFEE", "8.00")),
                        appended("d2", balanced(5, "COFFEE", "6.00")),
                        appended("d3", balanced(5, "COFFEE", "4.00"), balanced(9, "BREAD", "2.00"))))
                .extracting(record -> record.getBookingDate() + " " + record.getBalanceAfter())
                .containsExactlyInAnyOrder(
                        "2024-03-01 10.0000",
                        "2024-03-06 8.0000",
                        "2024-03-06 6.0000",
                        "2024-03-06 4.0000",
                        "2024-03-10 2.0000");
    }

    @Test
    void exportThatContinuesAfterACommonRowKeepsTheOtherEqualTransactions() {
        EncodedRow[] earlier = {
            balanced(0, "BREAD", "12.00"), balanced(5, "COFFEE", "8.00"), balanced(5, "COFFEE", "6.00")
        };
        EncodedRow[] later = {balanced(5, "COFFEE", "6.00"), balanced(5, "COFFEE", "4.00"), balanced(9, "BREAD", "2.00")
        };

        assertThat(balancesWithSightings(transactions(appended("d1", earlier), appended("d2", later))))
                .containsExactlyInAnyOrder("12.0000 1", "8.0000 1", "6.0000 2", "4.0000 1", "2.0000 1");
        assertThat(balancesWithSightings(transactions(
                        appended("d", earlier).inFile("a"), appended("d", later).inFile("b"))))
                .containsExactlyInAnyOrder("12.0000 1", "8.0000 1", "6.0000 2", "4.0000 1", "2.0000 1");
    }

    @Test
    void transactionsWhoseBalancesAnInsertedOneChangedStayOneEvent() {
        assertThat(transactions(
                        appended(
                                "d1",
                                balanced(0, "BREAD", "10.00"),
                                balanced(5, "COFFEE", "8.00"),
                                balanced(5, "TEA", "6.00")),
                        appended(
                                "d2",
                                balanced(5, "COFFEE", "8.00"),
                                balanced(5, "BREAD", "6.00"),
                                balanced(5, "TEA", "4.00"),
                                balanced(9, "BREAD", "2.00"))))
                .hasSize(5);
    }

    @Test
    void balancesOfExportsOfOneDayProveThreeTransactions() {
        assertThat(transactions(
                        appended("d1", balanced(5, "COFFEE", "8.00")),
                        appended("d2", balanced(5, "COFFEE", "6.00")),
                        appended("d3", balanced(5, "COFFEE", "4.00"))))
                .hasSize(3);
    }

    @Test
    void balancesOfThreeExportsProveTwoEqualTransactionsAroundARefund() {
        EncodedRow[] first = {balanced(0, "BREAD", "12.00"), balanced(5, "COFFEE", "10.00")};
        EncodedRow[] second = {refund("12.00")};
        EncodedRow[] third = {balanced(5, "COFFEE", "10.00"), balanced(9, "BREAD", "8.00")};

        assertThat(balancesWithSightings(
                        transactions(appended("d1", first), appended("d2", second), appended("d3", third))))
                .containsExactlyInAnyOrder("12.0000 1", "10.0000 1", "12.0000 1", "10.0000 1", "8.0000 1");
        assertThat(balancesWithSightings(
                        transactions(appended("d3", first), appended("d2", second), appended("d1", third))))
                .containsExactlyInAnyOrder("12.0000 1", "10.0000 1", "12.0000 1", "10.0000 1", "8.0000 1");
    }

    @Test
    void exportThatStartsWithTheRefundHasItInCommonOnly() {
        EncodedRow[] first = {balanced(0, "BREAD", "12.00"), balanced(5, "COFFEE", "10.00"), refund("12.00")};
        EncodedRow[] second = {refund("12.00"), balanced(5, "COFFEE", "10.00"), balanced(9, "BREAD", "8.00")};

        assertThat(balancesWithSightings(transactions(appended("d1", first), appended("d2", second))))
                .containsExactlyInAnyOrder("12.0000 1", "10.0000 1", "12.0000 2", "10.0000 1", "8.0000 1");
    }

    @Test
    void exportThatStartsAfterTheFirstTransactionRefundsIt() {
        EncodedRow[] first = {balanced(0, "BREAD", "12.00"), balanced(5, "COFFEE", "10.00")};
        EncodedRow[] second = {refund("12.00"), balanced(5, "COFFEE", "10.00"), balanced(9, "BREAD", "8.00")};

        assertThat(balancesWithSightings(transactions(appended("d1", first), appended("d2", second))))
                .containsExactlyInAnyOrder("12.0000 1", "10.0000 1", "12.0000 1", "10.0000 1", "8.0000 1");
    }

    @Test
    void exportThatContainsTheDayWithTheRefundOverlaps() {
        EncodedRow[] first = {balanced(0, "BREAD", "12.00"), balanced(5, "COFFEE", "10.00")};
        EncodedRow[] second = {
            balanced(5, "COFFEE", "10.00"),
            refund("12.00"),
            balanced(5, "COFFEE", "10.00"),
            balanced(9, "BREAD", "8.00")
        };

        assertThat(balancesWithSightings(transactions(appended("d1", first), appended("d2", second))))
                .containsExactlyInAnyOrder("12.0000 1", "10.0000 2", "12.0000 1", "10.0000 1", "8.0000 1");
    }

    @Test
    void refundThatLeavesSeveralSeriesPossibleProvesNothing() {
        EncodedRow[] first = {balanced(0, "BREAD", "12.00"), balanced(5, "COFFEE", "10.00"), refund("12.00")};
        EncodedRow[] second = {balanced(5, "COFFEE", "10.00"), refund("12.00"), balanced(9, "BREAD", "10.00")};

        assertThat(balancesWithSightings(transactions(appended("d1", first), appended("d2", second))))
                .containsExactlyInAnyOrder("12.0000 1", "10.0000 2", "12.0000 2", "10.0000 1");
    }

    private static EncodedRow refund(String balance) {
        return row(
                "REFUND 5",
                transaction(5, "REFUND")
                        .setAmount(new BigDecimal("2.0000"))
                        .setBalanceAfter(new BigDecimal(balance).setScale(4)));
    }

    @Test
    void exportWithoutBalancesThatLacksRowsOfTheCommonDayIsKeptApartAndMarked() {
        List<BankTransaction> records =
                transactions(appended("d1", bread(0), bread(5), coffee(5)), appended("d2", coffee(5), bread(9)));

        assertThat(records).hasSize(5);
        assertThat(records.stream()
                        .filter(record -> record.getLabel().equals("COFFEE"))
                        .flatMap(record -> record.getDerived().stream())
                        .map(Derivation::getName))
                .containsExactly("sightings.same_day_exports", "sightings.same_day_exports");
    }

    @Test
    void exportWithoutBalancesThatContainsTheCommonDayOverlaps() {
        assertThat(transactions(
                        appended("d1", bread(0), bread(5), coffee(5)), appended("d2", bread(5), coffee(5), bread(9))))
                .hasSize(4);
    }

    @Test
    void identicalTransactionsAreRecognisedByTheirBalances() {
        List<BankTransaction> records = transactions(
                appended(
                        "d1",
                        balanced(5, "COFFEE", "8.00"),
                        balanced(5, "COFFEE", "6.00"),
                        balanced(9, "BREAD", "1.00")),
                appended(
                        "d2",
                        balanced(9, "BREAD", "1.00"),
                        balanced(5, "COFFEE", "6.00"),
                        balanced(5, "COFFEE", "8.00"),
                        balanced(0, "BREAD", "20.00")));

        assertThat(records)
                .extracting(record -> record.getBalanceAfter().toPlainString()
                        + record.getSightings().stream()
                                .map(sighting -> " " + sighting.getDelivery() + ":" + sighting.getLine())
                                .toList())
                .containsExactlyInAnyOrder(
                        "20.0000[ d2:5]", "8.0000[ d1:2,  d2:4]", "6.0000[ d1:3,  d2:3]", "1.0000[ d1:4,  d2:2]");
    }

    private static List<String> balancesWithSightings(List<BankTransaction> records) {
        return records.stream()
                .map(record -> record.getBalanceAfter().toPlainString() + " "
                        + record.getSightings().size())
                .toList();
    }

    private static EncodedRow[] daily(int from, int to) {
        List<EncodedRow> rows = new ArrayList<>();
        IntStream.range(from, to).forEach(day -> rows.add(coffee(day)));
        return rows.toArray(EncodedRow[]::new);
    }

    private static EncodedRow coffee(int day) {
        return row("COFFEE " + day, transaction(day, "COFFEE"));
    }

    private static EncodedRow bread(int day) {
        return row("BREAD " + day, transaction(day, "BREAD"));
    }

    private static EncodedRow balanced(int day, String label, String balance) {
        return row(label + " " + day, transaction(day, label).setBalanceAfter(new BigDecimal(balance).setScale(4)));
    }

    private static BankTransaction.Builder transaction(int day, String label) {
        return labelled(label).setBookingDate(FIRST.plusDays(day)).setAmount(new BigDecimal("-2.0000"));
    }
}
