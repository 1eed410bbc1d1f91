package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RunProgressTest {

    @Test
    void estimatesTheTimeLeftFromTheSpeedSoFar() {
        assertThat(progress(25, 100).timeLeftToRead()).contains(Duration.ofSeconds(30));
    }

    @Test
    void estimatesNothingFromTooLittle() {
        assertThat(progress(4, 100).timeLeftToRead()).isEmpty();
        assertThat(progress(0, 0).timeLeftToRead()).isEmpty();
    }

    @Test
    void hasNoTimeLeftOnceEverythingIsRead() {
        assertThat(progress(100, 100).isReading()).isFalse();
        assertThat(progress(100, 100).timeLeftToRead()).isEmpty();
    }

    private static RunProgress progress(long bytes, long found) {
        return new RunProgress(Duration.ofSeconds(10), 1, 4, bytes, found, 7, 0);
    }
}
