package org.mesinfos.pipelines.run.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.pipelines.elements.EventMonths;
import org.mesinfos.pipelines.elements.RunFact;
import org.mesinfos.pipelines.elements.RunFactKind;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.records.TrustedClasses;

final class CoveredMonthsTest {

    private static final String EARLIER = """
            {"months": [{"organisation": "bank", "record_type": "BANK_TRANSACTION",
             "first": "2023-11", "last": "2024-02", "missing": ["2023-12", "2024-01"]}]}
            """;

    @Test
    void listsTheMonthsBetweenTheFirstAndTheLastRow() {
        List<CoveredMonths> months = CoveredMonths.of(
                List.of(
                        delivery("bank", "BANK_TRANSACTION", "2024-01", "2024-02", "2024-06"),
                        delivery("bank", "BANK_TRANSACTION", "2024-04", "2024-07"),
                        delivery("shop", "RECEIPT", "2024-05")),
                LastReport.NONE);

        assertThat(months)
                .containsExactly(
                        new CoveredMonths(
                                "bank", "BANK_TRANSACTION", "2024-01", "2024-07", List.of("2024-03", "2024-05")),
                        new CoveredMonths("shop", "RECEIPT", "2024-05", "2024-05", List.of()));
    }

    @Test
    void addsTheMonthsOfEarlierRuns() {
        assertThat(CoveredMonths.of(
                        List.of(delivery("bank", "BANK_TRANSACTION", "2023-12", "2024-04")), earlier(EARLIER)))
                .containsExactly(new CoveredMonths(
                        "bank", "BANK_TRANSACTION", "2023-11", "2024-04", List.of("2024-01", "2024-03")));
    }

    @Test
    void aDamagedReportCountsAsNone() {
        for (String damaged : List.of("November", "2025-01", "1969-12")) {
            assertThat(CoveredMonths.of(List.of(), earlier(EARLIER.replace("2023-11", damaged))))
                    .isEmpty();
        }
    }

    @Test
    void joinsMonthsThatFollowEachOther() {
        CoveredMonths months = new CoveredMonths(
                "bank", "INVOICE", "2023-01", "2024-12", List.of("2023-11", "2023-12", "2024-01", "2024-05"));

        assertThat(months.gaps())
                .containsExactly(new MonthRange("2023-11", "2024-01"), new MonthRange("2024-05", "2024-05"));
    }

    @Test
    void rareRowsHaveNoGaps() {
        assertThat(new CoveredMonths("a", "INSURANCE_CLAIM", "2024-01", "2024-04", List.of("2024-02", "2024-03"))
                        .hasGaps())
                .isFalse();
        assertThat(new CoveredMonths("a", "INVOICE", "2024-01", "2024-03", List.of("2024-02")).hasGaps())
                .isTrue();
        assertThat(new CoveredMonths("a", "INVOICE", "2024-01", "2024-03", List.of()).hasGaps())
                .isFalse();
    }

    @BeforeAll
    static void trustGeneratedClasses() {
        TrustedClasses.declare();
    }

    private static LastReport earlier(String report) {
        return LastReport.parse(Optional.of(report.getBytes(StandardCharsets.UTF_8)));
    }

    private static RunFact delivery(String organisation, String type, String... months) {
        BitSet covered = new BitSet();
        for (String month : months) {
            YearMonth parsed = YearMonth.parse(month);
            covered.set((parsed.getYear() - 1970) * 12 + parsed.getMonthValue() - 1);
        }
        DeliveryEntry entry = new DeliveryEntry("0".repeat(64), organisation, DeliveryMode.APPEND, 0, List.of());
        return RunFact.newBuilder()
                .setKind(RunFactKind.DELIVERY)
                .setName(entry.id())
                .setEntry(ByteBuffer.wrap(entry.toJson()))
                .setMonths(List.of(new EventMonths(type, ByteBuffer.wrap(covered.toByteArray()))))
                .build();
    }
}
