package org.mesinfos.pipelines.run.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LastReportTest {

    private static LastReport report(String json) {
        return LastReport.parse(Optional.of(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void itsRunFollowsTheRunsThatItLists() {
        LastReport report = report("""
                {"started": "2026-03-02T01:00:00Z",
                 "summary": {"rows_read": 12, "rejected": 1, "persons": 4, "seconds": 2.5},
                 "earlier": [{"started": "2026-03-01T01:00:00Z", "rows_read": 10, "rejected": 0, "persons": 3,
                              "seconds": 2.0}]}
                """);

        assertThat(report.runs())
                .containsExactly(
                        new EarlierRun("2026-03-01T01:00:00Z", 10, 0, 3, 2.0),
                        new EarlierRun("2026-03-02T01:00:00Z", 12, 1, 4, 2.5));
    }

    @Test
    void reportsOfEarlierVersionsListNoRuns() {
        assertThat(report("{\"started\": \"2026-03-02T01:00:00Z\", \"summary\": {\"rows_read\": 1}}")
                        .runs())
                .hasSize(1);
    }

    @Test
    void keepsTheLatestRuns() {
        String earlier = "{\"started\": \"2026-01-01T00:00:00Z\", \"rows_read\": 1},".repeat(40);
        List<EarlierRun> runs = report("{\"started\": \"2026-02-01T00:00:00Z\", \"summary\": {}," + " \"earlier\": ["
                        + earlier.substring(0, earlier.length() - 1) + "]}")
                .runs();

        assertThat(runs).hasSize(EarlierRun.LISTED);
        assertThat(runs.get(runs.size() - 1).started()).isEqualTo("2026-02-01T00:00:00Z");
    }

    @Test
    void namesOfDeliveriesPrecedeThoseOfHeldRows() {
        LastReport report = report("""
                {"deliveries": [{"id": "d2", "names": ["2024-02", "again"]}, {"id": "d3", "names": []}],
                 "held_rows": [{"delivery": "d1", "name": "2024-01"}, {"delivery": "d2", "name": "2023"}, {"delivery": "d4"}]}
                """);

        assertThat(report.names()).isEqualTo(Map.of("d1", "2024-01", "d2", "2024-02, again"));
    }

    @Test
    void aDamagedOrAbsentReportIsNone() {
        for (LastReport none :
                List.of(report("{\"started"), report(""), report("[]"), LastReport.parse(Optional.empty()))) {
            assertThat(none.runs()).isEmpty();
            assertThat(none.names()).isEmpty();
            assertThat(none.months()).isEmpty();
        }
    }
}
