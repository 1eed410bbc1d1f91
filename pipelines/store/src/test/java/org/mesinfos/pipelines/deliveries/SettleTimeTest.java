package org.mesinfos.pipelines.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SettleTimeTest {

    private static final Instant NOW = Instant.parse("2024-02-01T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private static Optional<String> reasonToWait(Duration settle, Instant... changes) {
        return new SettleTime(settle, NOW)
                .reasonToWait(LongStream.of(
                        Stream.of(changes).mapToLong(Instant::toEpochMilli).toArray()));
    }

    @Test
    void filesAreSettledAtTheEndOfTheTimeSinceTheLastChange() {
        Instant change = NOW.minusSeconds(60);

        assertThat(reasonToWait(Duration.ofSeconds(60), change, Instant.EPOCH)).isEmpty();
        assertThat(reasonToWait(Duration.ofSeconds(61), change, Instant.EPOCH))
                .contains("it was changed within the settle time");
    }

    @Test
    void filesNeedNotWaitWithoutASettleTime() {
        assertThat(reasonToWait(Duration.ZERO, NOW.plusSeconds(1))).isEmpty();
    }

    /** Clocks of other computers may differ, or be in another time zone. */
    @Test
    void filesWaitForATimeOfChangeUpToADayInTheFuture() {
        assertThat(reasonToWait(Duration.ofMinutes(15), NOW.plus(DAY)))
                .contains(
                        "a file states a time of change that is up to a day in the future: it is read after that time;"
                                + " check the clock of its sender");
    }

    /** As set by an archive, or by a device whose clock is wrong by years. */
    @Test
    void aTimeOfChangeMoreThanADayInTheFutureIsIgnored() {
        assertThat(reasonToWait(Duration.ofSeconds(60), NOW.plus(DAY).plusSeconds(1)))
                .isEmpty();
        assertThat(reasonToWait(Duration.ofSeconds(60), Instant.parse("2099-01-01T00:00:00Z"), NOW.minusSeconds(10)))
                .contains("it was changed within the settle time");
    }
}
