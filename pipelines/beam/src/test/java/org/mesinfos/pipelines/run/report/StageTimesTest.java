package org.mesinfos.pipelines.run.report;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StageTimesTest {

    private final AtomicLong now = new AtomicLong();

    @Test
    void sumsTheTimesOfAStageThatIsEnteredTwice() {
        StageTimes times = new StageTimes(RunStage.INBOX, now::get);
        after(1);
        times.enter(RunStage.PIPELINE);
        after(20);
        times.enter(RunStage.AUDIT);
        after(3);
        times.enter(RunStage.PIPELINE);
        after(5);

        assertThat(times.untilNow())
                .containsExactly(
                        entry(RunStage.INBOX, Duration.ofSeconds(1)),
                        entry(RunStage.PIPELINE, Duration.ofSeconds(25)),
                        entry(RunStage.AUDIT, Duration.ofSeconds(3)));
    }

    private void after(int seconds) {
        now.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }
}
