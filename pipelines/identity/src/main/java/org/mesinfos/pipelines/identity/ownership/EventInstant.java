package org.mesinfos.pipelines.identity.ownership;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * An instant, beside the date that the same delivered text states in its own offset from UTC. The event is on the day of
 * the instant in the zone of the organisation.
 *
 * <p>If this is another day than the stated one, and the text may state midnight, the event may be on either day: many
 * programs write a date without time as midnight, in UTC or in another zone than that of the organisation.
 *
 * @param instant position of the field with the instant
 * @param date position of the field with the stated date
 */
record EventInstant(int instant, int date) implements EventTime {

    /** The largest offset from UTC of a time zone. */
    private static final long MAX_OFFSET_SECONDS = Duration.ofHours(14).toSeconds();
    /** Offsets of time zones are multiples of this. */
    private static final long OFFSET_STEP_SECONDS = Duration.ofMinutes(15).toSeconds();

    @Override
    public Optional<DayInterval> days(SpecificRecord record, ZoneId zone) {
        return record.get(instant) instanceof Instant exact
                ? Optional.of(days(exact, (LocalDate) record.get(date), zone))
                : Optional.empty();
    }

    @Override
    public Optional<DayInterval> possibleDays(SpecificRecord record, ZoneId zone) {
        return days(record, zone);
    }

    private static DayInterval days(Instant exact, @Nullable LocalDate stated, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(exact, zone);
        return stated != null && mayBeMidnight(exact, stated) ? DayInterval.days(day, stated) : DayInterval.day(day);
    }

    /** Returns whether an instant is the start of a date at an offset from UTC that time zones have. */
    private static boolean mayBeMidnight(Instant exact, LocalDate stated) {
        Duration offset = Duration.between(exact, stated.atStartOfDay().toInstant(ZoneOffset.UTC));
        return offset.toNanosPart() == 0
                && offset.toSeconds() % OFFSET_STEP_SECONDS == 0
                && Math.abs(offset.toSeconds()) <= MAX_OFFSET_SECONDS;
    }
}
