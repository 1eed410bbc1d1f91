package org.mesinfos.pipelines.identity.ownership;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.mesinfos.records.EventTimes;
import org.mesinfos.records.RecordType;

/** The days that the event of a record occupies. {@code event-days.properties} lists the fields. Stateless. */
public final class EventDays {

    private static final Map<RecordType, List<Bounds>> FIELDS = read();

    /**
     * Positions of the fields with the start and the end of an event; equal for an event of one day.
     *
     * @param start position of the field with the first day
     * @param end position of the field with the last day, or with the instant after the event
     * @param missing meaning of a missing end or start
     */
    private record Bounds(int start, int end, MissingBound missing) {}

    /** Meaning of a period with only one known day. */
    private enum MissingBound {
        /** The event is on that day. */
        ONE_DAY,
        /** The other days are unknown. */
        UNKNOWN_DAYS
    }

    private EventDays() {}

    /**
     * Returns the days of the event, first and last included; empty if the record has no date of an event.
     *
     * @param zone time zone in which instants belong to a day
     */
    public static Optional<DayInterval> of(RecordType type, SpecificRecord record, ZoneId zone) {
        for (Bounds bounds : Objects.requireNonNull(FIELDS.get(type), "FIELDS has an entry for each type")) {
            LocalDate start = day(record.get(bounds.start()), zone);
            LocalDate end = bounds.start() == bounds.end() ? start : lastDay(record.get(bounds.end()), zone);
            if (start != null || end != null) {
                return Optional.of(interval(start, end));
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the days that the event may occupy: without bounds if its period ends before it starts, and without a start or
     * an end if that day of a period is missing. Empty if the record has no date of an event.
     *
     * @param zone time zone in which instants belong to a day
     */
    public static Optional<DayInterval> possible(RecordType type, SpecificRecord record, ZoneId zone) {
        for (Bounds bounds : Objects.requireNonNull(FIELDS.get(type), "FIELDS has an entry for each type")) {
            LocalDate start = day(record.get(bounds.start()), zone);
            LocalDate end = day(record.get(bounds.end()), zone);
            if (start != null && end != null && end.isBefore(start)) {
                return Optional.of(DayInterval.ALWAYS);
            }
            if ((start == null) != (end == null) && bounds.missing() == MissingBound.UNKNOWN_DAYS) {
                return Optional.of(new DayInterval(
                        start == null ? Long.MIN_VALUE : start.toEpochDay(),
                        end == null ? Long.MAX_VALUE : end.toEpochDay() + 1));
            }
            if (start != null || end != null) {
                break;
            }
        }
        return of(type, record, zone);
    }

    private static DayInterval interval(@Nullable LocalDate start, @Nullable LocalDate end) {
        if (start == null) {
            return DayInterval.day(Objects.requireNonNull(end, "one of the two days is known"));
        }
        return end == null || end.isBefore(start) ? DayInterval.day(start) : DayInterval.days(start, end);
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

    private static Map<RecordType, List<Bounds>> read() {
        Properties listed = new Properties();
        try (InputStream in = EventDays.class.getResourceAsStream("event-days.properties")) {
            listed.load(in);
        } catch (IOException failure) {
            throw new UncheckedIOException("The list of event days could not be read", failure);
        }
        Map<RecordType, List<Bounds>> fields = new EnumMap<>(RecordType.class);
        for (RecordType type : RecordType.values()) {
            String names = listed.getProperty(type.schemaName());
            fields.put(
                    type,
                    names == null
                            ? EventTimes.fields(type).stream()
                                    .map(field -> new Bounds(field.pos(), field.pos(), MissingBound.ONE_DAY))
                                    .toList()
                            : Arrays.stream(names.split(",", -1))
                                    .map(String::strip)
                                    .filter(name -> !name.isEmpty())
                                    .map(name -> bounds(type.schema(), name))
                                    .toList());
        }
        return fields;
    }

    private static Bounds bounds(Schema schema, String listed) {
        String[] names = listed.split("\\.{2,3}", -1);
        return new Bounds(
                position(schema, names[0]),
                position(schema, names[names.length - 1]),
                listed.contains("...") ? MissingBound.UNKNOWN_DAYS : MissingBound.ONE_DAY);
    }

    private static int position(Schema schema, String name) {
        return Objects.requireNonNull(schema.getField(name), "event-days.properties lists fields of the schemas")
                .pos();
    }
}
