package org.mesinfos.pipelines.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.pipelines.dedup.SampleDelivery.appended;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mesinfos.pipelines.identity.SnapshotHorizon;
import org.mesinfos.pipelines.rows.AcceptedRows;
import org.mesinfos.pipelines.rows.EncodedRow;
import org.mesinfos.pipelines.rows.RowBatch;
import org.mesinfos.pipelines.rows.RowKeyKind;
import org.mesinfos.pipelines.rows.RowSubjectKind;
import org.mesinfos.records.CanonicalCodec;
import org.mesinfos.records.Income;
import org.mesinfos.records.RecordType;

/** Payslips, whose day is the start of their period or, without a period, that of the payment. */
class PayslipsTest {

    private static final LocalDate JANUARY = LocalDate.of(2024, 1, 1);
    private static final LocalDate PAID = LocalDate.of(2024, 1, 29);

    @Test
    void aPayslipWithThePaymentDateOnlyIsThatOfItsPeriodInAnotherFileOfTheDelivery() {
        assertThat(records(
                        batch(
                                appended("d").inFile("a"),
                                row("january", income("1900").setPeriodStart(JANUARY))),
                        batch(
                                appended("d").inFile("b"),
                                row("january", income("1900").setPaymentDate(PAID)))))
                .singleElement()
                .satisfies(income -> {
                    assertThat(income.getPeriodStart()).isEqualTo(JANUARY);
                    assertThat(income.getPaymentDate()).isEqualTo(PAID);
                    assertThat(income.getSightings()).hasSize(2);
                });
    }

    @Test
    void theExportWithTheLastPaymentHasTheLatestValues() {
        EncodedRow march = row("march", income("2000").setPaymentDate(PAID.plusDays(60)));
        RowBatch earlier = batch(appended("d1"), row("january", income("1900").setPaymentDate(PAID)));
        RowBatch later = batch(appended("d2"), row("january", income("1950").setPaymentDate(PAID)), march);

        assertThat(records(earlier, later))
                .extracting(income -> income.getNetPaid().toString())
                .containsExactlyInAnyOrder("1950.0000", "2000.0000");
    }

    private static Income.Builder income(String netPaid) {
        return Income.newBuilder()
                .setOrganisation("banque")
                .setAdditional(Map.of())
                .setNetPaid(new BigDecimal(netPaid).setScale(4));
    }

    private static EncodedRow row(String key, Income.Builder content) {
        ByteBuffer record = ByteBuffer.wrap(new CanonicalCodec().encode(content.build()));
        return new EncodedRow(RowSubjectKind.CUSTOMER, "C1", RowKeyKind.NATURAL, key, 0, 1L, "", record, 0, false);
    }

    private static RowBatch batch(SampleDelivery delivery, EncodedRow... rows) {
        return new RowBatch(delivery.origin(), RecordType.INCOME.name(), List.of(rows));
    }

    private static List<Income> records(RowBatch... batches) {
        return RecordDeduplication.of(AcceptedRows.of(Stream.of(batches).toList()), SnapshotHorizon.none())
                .records()
                .get(RecordType.INCOME)
                .stream()
                .map(Income.class::cast)
                .toList();
    }
}
