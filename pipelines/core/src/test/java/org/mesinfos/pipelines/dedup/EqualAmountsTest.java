package org.mesinfos.pipelines.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mesinfos.pipelines.identity.SnapshotHorizon;
import org.mesinfos.pipelines.rows.EncodedRow;
import org.mesinfos.pipelines.rows.RowKeyKind;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.RecordType;

/** Many equal amounts in one account, for which a matrix of all pairs would not fit in memory. */
class EqualAmountsTest {

    private static final int TRANSACTIONS = 20_000;
    private static final LocalDate FIRST = LocalDate.of(2014, 1, 1);

    @Test
    void identicalTransactionsOfOneDayAreMatchedInOrder() {
        List<BankTransaction> records = records(number -> FIRST, number -> "PEAGE");

        assertThat(records)
                .hasSize(TRANSACTIONS)
                .allSatisfy(record -> assertThat(record.getSightings().get(0).getLine())
                        .isEqualTo(record.getSightings().get(1).getLine()));
    }

    @Test
    void distinctTransactionsOfOneDayAreMatchedByTheirLabels() {
        List<BankTransaction> records = records(number -> FIRST, number -> "PEAGE " + (number * 7919L % TRANSACTIONS));

        assertThat(records)
                .hasSize(TRANSACTIONS)
                .allSatisfy(record -> assertThat(record.getSightings().get(0).getLine())
                        .isEqualTo(record.getSightings().get(1).getLine()));
    }

    @Tag("slow")
    @Test
    void transactionsOfManyDaysAreMatchedInOrder() {
        List<BankTransaction> records = records(number -> FIRST.plusDays(number / 5), number -> "PEAGE");

        assertThat(records)
                .hasSize(TRANSACTIONS)
                .allSatisfy(record -> assertThat(record.getSightings().get(0).getLine())
                        .isEqualTo(record.getSightings().get(1).getLine()));
    }

    private static List<BankTransaction> records(IntFunction<LocalDate> day, IntFunction<String> label) {
        EncodedRow[] export = IntStream.range(0, TRANSACTIONS)
                .mapToObj(number -> SampleDelivery.row(
                        "A",
                        RowKeyKind.NATURAL,
                        day.apply(number) + label.apply(number),
                        content(day.apply(number), label.apply(number))))
                .toArray(EncodedRow[]::new);
        EncodedRow[] statement = IntStream.range(0, TRANSACTIONS)
                .mapToObj(number -> SampleDelivery.row(
                        "A",
                        RowKeyKind.NATIVE,
                        "R" + number,
                        content(day.apply(number), "PAIEMENT " + label.apply(number))))
                .toArray(EncodedRow[]::new);
        return RecordDeduplication.of(
                        SampleDelivery.accepted(
                                SampleDelivery.appended("d1", export),
                                SampleDelivery.appended("d2", statement).of("banque/camt", 80)),
                        SnapshotHorizon.none())
                .records()
                .get(RecordType.BANK_TRANSACTION)
                .stream()
                .map(BankTransaction.class::cast)
                .toList();
    }

    private static BankTransaction.Builder content(LocalDate day, String label) {
        return SampleDelivery.labelled(label).setBookingDate(day).setAmount(new BigDecimal("-2.5000"));
    }
}
