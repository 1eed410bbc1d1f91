package org.mesinfos.pipelines.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.records.EventTimes;
import org.mesinfos.records.RecordType;

/** The civil day of the event that a record describes, as the people of its place call it. */
final class CivilEventDay {

    private CivilEventDay() {}

    /**
     * Returns the day.
     *
     * @param zone time zone in which instants become days
     * @return empty if the record has no time, or describes a state
     */
    static Optional<LocalDate> of(RecordType type, SpecificRecord record, ZoneId zone) {
        for (var field : EventTimes.fields(type)) {
            Object value = record.get(field.pos());
            if (value instanceof LocalDate date) {
                return Optional.of(date);
            }
            if (value instanceof Instant instant) {
                return Optional.of(LocalDate.ofInstant(instant, zone));
            }
            if (value instanceof LocalDateTime time) {
                return Optional.of(time.toLocalDate());
            }
        }
        return Optional.empty();
    }
}
