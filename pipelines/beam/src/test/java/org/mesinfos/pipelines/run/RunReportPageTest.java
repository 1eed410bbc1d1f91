package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Sentences of the page about a run. */
final class RunReportPageTest {

    @Test
    void anIdleRunDoesNotDenyThatRowsOfEarlierRunsWait() {
        assertThat(RunReportPage.idle(new RunSummary.StoreSize(3, 100, 80, 7, 12, 1)))
                .isEqualTo("No delivery is held, this run rejected no row, and no pair of people is open."
                        + " 12 rows of the store have no person: mesinfos held --store STORE."
                        + " Rows that earlier runs rejected: mesinfos quarantine --store STORE.");
        assertThat(RunReportPage.idle(new RunSummary.StoreSize(3, 100, 93, 7, 0, 0)))
                .contains("No row of the store waits for its person.");
    }
}
