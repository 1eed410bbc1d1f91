package org.mesinfos.pipelines.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.pipelines.dedup.SampleDelivery.accepted;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mesinfos.pipelines.identity.SnapshotHorizon;
import org.mesinfos.pipelines.rows.AcceptedRows;
import org.mesinfos.pipelines.rows.EncodedRow;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.Sighting;
import org.mesinfos.records.TransactionStatus;

/**
 * Properties of exports with several files, running balances and announced transactions, of a few days, so that they
 * overlap and meet.
 */
class OverlappingExportsPropertiesTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 3, 1);

    @Property
    void resultIsIndependentOfOrderRepetitionAndRuns(
            @ForAll("exports") List<SampleDelivery> files, @ForAll Random random) {
        List<SampleDelivery> repeated = new ArrayList<>(files);
        repeated.addAll(files.subList(0, random.nextInt(files.size() + 1)));
        Collections.shuffle(repeated, random);
        AcceptedRows runByRun = AcceptedRows.none();
        for (SampleDelivery file : repeated) {
            runByRun = runByRun.merge(accepted(file));
        }

        assertThat(RecordDeduplication.of(runByRun, SnapshotHorizon.none())).isEqualTo(deduplicated(files));
    }

    @Property
    void everyRowIsOneSightingAndNoEventHasTwoRowsOfOneFile(@ForAll("exports") List<SampleDelivery> files) {
        DeduplicatedRecords result = deduplicated(files);

        assertThat(result.total().rows())
                .isEqualTo(files.stream().mapToLong(file -> file.rows().size()).sum());
        assertThat(records(result))
                .allSatisfy(record -> assertThat(record.getSightings())
                        .extracting(OverlappingExportsPropertiesTest::file)
                        .doesNotHaveDuplicates());
        assertThat(records(result))
                .extracting(record -> Envelope.recordId(record).orElseThrow())
                .doesNotHaveDuplicates();
    }

    @Property
    void recordHasTheStatusOfABookingIfAnyRowIsBooked(@ForAll("exports") List<SampleDelivery> files) {
        assertThat(records(deduplicated(files))).allSatisfy(record -> {
            boolean booked = record.getSightings().stream()
                    .anyMatch(sighting -> sighting.getReported() != null
                            && "BOOKED".equals(sighting.getReported().get("status")));
            assertThat(booked && record.getStatus() != TransactionStatus.BOOKED).isFalse();
        });
    }

    @Provide
    Arbitrary<List<SampleDelivery>> exports() {
        Arbitrary<EncodedRow[]> rows = Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of("COFFEE", "BREAD"),
                        Arbitraries.of("8.0000", "6.0000", "4.0000").injectNull(0.4),
                        Arbitraries.of(TransactionStatus.PENDING, TransactionStatus.BOOKED)
                                .injectNull(0.5))
                .as(OverlappingExportsPropertiesTest::row)
                .list()
                .ofMaxSize(6)
                .map(list -> list.toArray(EncodedRow[]::new));
        return Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(1, 3),
                        rows)
                .as((delivery, file, some) ->
                        SampleDelivery.appended("d" + delivery, some).inFile("f" + delivery + file))
                .list()
                .ofMaxSize(6)
                .uniqueElements(file -> file.origin().getFileSha256());
    }

    private static EncodedRow row(int day, String label, String balance, TransactionStatus status) {
        return SampleDelivery.row(
                label + " " + day,
                SampleDelivery.labelled(label)
                        .setBookingDate(FIRST.plusDays(day))
                        .setAmount(new BigDecimal("-2.0000"))
                        .setBalanceAfter(balance == null ? null : new BigDecimal(balance))
                        .setStatus(status));
    }

    private static String file(Sighting sighting) {
        return sighting.getDelivery() + " " + sighting.getFileSha256();
    }

    private static DeduplicatedRecords deduplicated(List<SampleDelivery> files) {
        return RecordDeduplication.of(accepted(files), SnapshotHorizon.none());
    }

    private static List<BankTransaction> records(DeduplicatedRecords result) {
        return result.records().getOrDefault(RecordType.BANK_TRANSACTION, List.of()).stream()
                .map(BankTransaction.class::cast)
                .toList();
    }
}
