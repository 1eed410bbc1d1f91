package org.mesinfos.pipelines.deliveries;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Time for which a delivery without a complete list of its files must be unchanged before it is taken.
 *
 * <p>A time of change in the future is that of another clock. Up to a day, which is more than the time zones of two computers
 * differ, the delivery waits for that time. A later one is that of an archive or of a clock that is wrong, for which nobody can
 * wait: it is ignored.
 *
 * @param duration the time; zero if deliveries need not wait
 * @param now time at which it ends
 */
record SettleTime(Duration duration, Instant now) {

    private static final Duration MAX_DIFFERENCE_OF_CLOCKS = Duration.ofDays(1);

    /**
     * Returns the reason for which files are not taken yet; empty if they are settled.
     *
     * @param changes times of their last changes, in milliseconds since the epoch
     */
    Optional<String> reasonToWait(LongStream changes) {
        if (duration.isZero()) {
            return Optional.empty();
        }
        Instant latest = changes.mapToObj(Instant::ofEpochMilli)
                .filter(modified -> !modified.isAfter(now.plus(MAX_DIFFERENCE_OF_CLOCKS)))
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        if (latest.isAfter(now)) {
            return Optional.of("a file states a time of change that is up to a day in the future: it is read after that"
                    + " time; check the clock of its sender");
        }
        return latest.plus(duration).isAfter(now)
                ? Optional.of("it was changed within the settle time")
                : Optional.empty();
    }
}
