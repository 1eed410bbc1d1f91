package org.mesinfos.pipelines.identity.ownership;

import java.time.ZoneId;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** Fields of a record type with the time of its event. Immutable. */
sealed interface EventTime permits EventPeriod, EventInstant {

    /**
     * Returns the days of the event, first and last included; empty if the fields of the record are empty.
     *
     * @param zone time zone in which instants belong to a day
     */
    Optional<DayInterval> days(SpecificRecord record, ZoneId zone);

    /**
     * Returns the days that the event may occupy; empty if the fields of the record are empty.
     *
     * @param zone time zone in which instants belong to a day
     */
    Optional<DayInterval> possibleDays(SpecificRecord record, ZoneId zone);
}
