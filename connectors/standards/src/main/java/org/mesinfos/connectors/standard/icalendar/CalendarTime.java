package org.mesinfos.connectors.standard.icalendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeAttribute;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.vobject.VObjectDateTime;

/**
 * Date or time of one property.
 *
 * @param element the property
 * @param moment date or time as delivered
 * @param zone zone of its {@code TZID}; empty if it has none or the zone is unknown
 * @param offset offset from a zone that the file defines and that has no known name
 */
record CalendarTime(TreeElement element, VObjectDateTime moment, Optional<ZoneId> zone, Optional<ZoneOffset> offset) {

    private static final String ZONE = "TZID";

    /** Parses a property; empty if its value is not a date or time. */
    static Optional<CalendarTime> of(TreeElement element, CalendarZones zones) {
        Optional<String> id = element.attribute(ZONE).map(named -> named.value().strip());
        Optional<ZoneId> zone = id.flatMap(zones::zone);
        return VObjectDateTime.of(element.value()).map(moment -> {
            Optional<ZoneOffset> offset = zone.isPresent()
                    ? Optional.empty()
                    : id.flatMap(name -> moment.local().flatMap(local -> zones.definedOffset(name, local)));
            return new CalendarTime(element, moment, zone, offset);
        });
    }

    boolean isDate() {
        return moment.time().isEmpty();
    }

    LocalDate date() {
        return moment.date();
    }

    /** Returns the instant, for a time with an offset, in UTC, or in a known or defined zone. */
    Optional<Instant> instant() {
        return moment.instant()
                .or(() -> zone.flatMap(
                        known -> moment.local().map(local -> local.atZone(known).toInstant())))
                .or(() -> offset.flatMap(known -> moment.local().map(local -> local.toInstant(known))));
    }

    /** Returns the instant of a time without zone and offset, in the zone of its calendar; empty for other times and dates. */
    Optional<Instant> floatingInstant(ZoneId calendarZone) {
        return isDate() || instant().isPresent() || element.attribute(ZONE).isPresent()
                ? Optional.empty()
                : moment.local().map(local -> local.atZone(calendarZone).toInstant());
    }

    /** Returns whether it is a time in a zone that is neither known nor defined in the file. */
    boolean isOfUnknownZone() {
        return !isDate() && instant().isEmpty() && element.attribute(ZONE).isPresent();
    }

    Optional<LocalDateTime> local() {
        return moment.local();
    }

    /** Claims the value, which was stored in a field. */
    void claim() {
        element.claim();
        element.attribute("VALUE").ifPresent(TreeAttribute::claim);
    }

    /** Claims the name of the zone if it equals the name stored in a field. */
    void claimZone(String zoneName) {
        element.attribute(ZONE)
                .filter(id -> id.value().strip().equals(zoneName))
                .ifPresent(TreeAttribute::claim);
    }
}
