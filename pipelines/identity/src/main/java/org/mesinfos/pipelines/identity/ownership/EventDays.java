package org.mesinfos.pipelines.identity.ownership;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.records.EventTimes;
import org.mesinfos.records.ListedNames;
import org.mesinfos.records.RecordType;

/** The days that the event of a record occupies. {@code event-days.properties} lists the fields. Stateless. */
public final class EventDays {

    private static final Map<RecordType, List<EventTime>> TIMES = read();

    private EventDays() {}

    /**
     * Returns the days of the event, first and last included; empty if the record has no date of an event.
     *
     * @param zone time zone in which instants belong to a day
     */
    public static Optional<DayInterval> of(RecordType type, SpecificRecord record, ZoneId zone) {
        for (EventTime time : times(type)) {
            Optional<DayInterval> days = time.days(record, zone);
            if (days.isPresent()) {
                return days;
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
        for (EventTime time : times(type)) {
            Optional<DayInterval> days = time.possibleDays(record, zone);
            if (days.isPresent()) {
                return days;
            }
        }
        return Optional.empty();
    }

    private static List<EventTime> times(RecordType type) {
        return Objects.requireNonNull(TIMES.get(type), "TIMES has an entry for each type");
    }

    private static Map<RecordType, List<EventTime>> read() {
        ListedNames listed = ListedNames.read(EventDays.class, "event-days.properties");
        Map<RecordType, List<EventTime>> times = new EnumMap<>(RecordType.class);
        for (RecordType type : RecordType.values()) {
            times.put(
                    type,
                    listed.keys().contains(type.schemaName())
                            ? listed.of(type.schemaName()).stream()
                                    .map(name -> time(type.schema(), name))
                                    .toList()
                            : EventTimes.fields(type).stream()
                                    .<EventTime>map(field -> EventPeriod.day(field.pos()))
                                    .toList());
        }
        return times;
    }

    private static EventTime time(Schema schema, String listed) {
        int at = listed.indexOf('@');
        if (at >= 0) {
            return new EventInstant(
                    position(schema, listed.substring(0, at)), position(schema, listed.substring(at + 1)));
        }
        String[] names = listed.split("\\.{2,3}", -1);
        return new EventPeriod(
                position(schema, names[0]),
                position(schema, names[names.length - 1]),
                listed.contains("...") ? EventPeriod.MissingBound.UNKNOWN_DAYS : EventPeriod.MissingBound.ONE_DAY);
    }

    private static int position(Schema schema, String name) {
        return Objects.requireNonNull(schema.getField(name), "event-days.properties lists fields of the schemas")
                .pos();
    }
}
