package org.mesinfos.pipelines.run.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class EarlierRunTest {

    private static Optional<byte[]> report(String json) {
        return Optional.of(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theLastReportFollowsTheRunsThatItLists() {
        List<EarlierRun> runs = EarlierRun.before(report("""
                {"started": "2026-03-02T01:00:00Z",
                 "summary": {"rows_read": 12, "rejected": 1, "persons": 4, "seconds": 2.5},
                 "earlier": [{"started": "2026-03-01T01:00:00Z", "rows_read": 10, "rejected": 0, "persons": 3,
                              "seconds": 2.0}]}
                """));

        assertThat(runs)
                .containsExactly(
                        new EarlierRun("2026-03-01T01:00:00Z", 10, 0, 3, 2.0),
                        new EarlierRun("2026-03-02T01:00:00Z", 12, 1, 4, 2.5));
    }

    @Test
    void reportsOfEarlierVersionsListNone() {
        assertThat(EarlierRun.before(
                        report("{\"started\": \"2026-03-02T01:00:00Z\", \"summary\": {\"rows_read\": 1}}")))
                .hasSize(1);
    }

    @Test
    void keepsTheLatestRuns() {
        String earlier = "{\"started\": \"2026-01-01T00:00:00Z\", \"rows_read\": 1},".repeat(40);
        List<EarlierRun> runs = EarlierRun.before(report("{\"started\": \"2026-02-01T00:00:00Z\", \"summary\": {},"
                + " \"earlier\": [" + earlier.substring(0, earlier.length() - 1) + "]}"));

        assertThat(runs).hasSize(EarlierRun.LISTED);
        assertThat(runs.get(runs.size() - 1).started()).isEqualTo("2026-02-01T00:00:00Z");
    }

    @Test
    void aDamagedReportIsNone() {
        assertThat(EarlierRun.before(report("{\"started"))).isEmpty();
        assertThat(EarlierRun.before(Optional.empty())).isEmpty();
    }
}
