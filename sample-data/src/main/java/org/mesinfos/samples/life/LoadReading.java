package org.mesinfos.samples.life;

import java.time.Duration;
import java.time.ZonedDateTime;

/**
 * Mean power over half an hour.
 *
 * @param end end of the interval, local time with offset
 * @param watts mean power consumed
 */
public record LoadReading(String usagePoint, ZonedDateTime end, int watts) {

    public static final Duration INTERVAL = Duration.ofMinutes(30);
}
