package org.mesinfos.pipelines.identity.ownership;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Start and end of an event; the same field for an event of one day.
 *
 * @param start position of the field with the first day
 * @param end position of the field with the last day, or with the instant after the event
 * @param missing meaning of a missing end or start
 */
record EventPeriod(int start, int end, MissingBound missing) implements EventTime {

    /** Meaning of a period with only one known day. */
    enum MissingBound {
        /** The event is on that day. */
        ONE_DAY,
        /** The other days are unknown. */
        UNKNOWN_DAYS
    }

    /** Returns the period of an event of one day. */
    static EventPeriod day(int position) {
        return new EventPeriod(position, position, MissingBound.ONE_DAY);
    }

    @Override
    public Optional<DayInterval> days(SpecificRecord record, ZoneId zone) {
        LocalDate first = day(record.get(start), zone);
        LocalDate last = start == end ? first : lastDay(record.get(end), zone);
        return first == null && last == null ? Optional.empty() : Optional.of(interval(first, last));
    }

    /**
     * Returns the days that the event may occupy: without bounds if its period ends before it starts, and without a start or
     * an end if that day of a period is missing.
     */
    @Override
    public Optional<DayInterval> possibleDays(SpecificRecord record, ZoneId zone) {
        LocalDate first = day(record.get(start), zone);
        LocalDate last = day(record.get(end), zone);
        if (first != null && last != null && last.isBefore(first)) {
            return Optional.of(DayInterval.ALWAYS);
        }
        if ((first == null) != (last == null) && missing == MissingBound.UNKNOWN_DAYS) {
            return Optional.of(new DayInterval(
                    first == null ? Long.MIN_VALUE : first.toEpochDay(),
                    last == null ? Long.MAX_VALUE : last.toEpochDay() + 1));
        }
        return days(record, zone);
    }

    private static DayInterval interval(@Nullable LocalDate first, @Nullable LocalDate last) {
        if (first == null) {
            return DayInterval.day(Objects.requireNonNull(last, "one of the two days is known"));
        }
        return last == null || last.isBefore(first) ? DayInterval.day(first) : DayInterval.days(first, last);
    }

    /** Returns the last day of an event that ends before an instant, or on a date. */
    private static @Nullable LocalDate lastDay(@Nullable Object end, ZoneId zone) {
        if (end instanceof Instant instant) {
            return day(instant.minus(1, ChronoUnit.MICROS), zone);
        }
        return end instanceof LocalDateTime time
                ? time.minus(1, ChronoUnit.MICROS).toLocalDate()
                : day(end, zone);
    }

    private static @Nullable LocalDate day(@Nullable Object value, ZoneId zone) {
        if (value instanceof LocalDate date) {
            return date;
        }
        if (value instanceof Instant instant) {
            return LocalDate.ofInstant(instant, zone);
        }
        return value instanceof LocalDateTime time ? time.toLocalDate() : null;
    }
}
