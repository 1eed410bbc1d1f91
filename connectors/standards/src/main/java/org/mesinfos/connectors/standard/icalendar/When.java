package org.mesinfos.connectors.standard.icalendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeAttribute;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.vobject.DeliveredMoment;

/**
 * The date or time of one property.
 *
 * @param element the property
 * @param moment as it is written
 * @param zone that its {@code TZID} names; empty when it has none or nobody knows it
 * @param offset of a zone without a known name that the file defines
 */
record When(TreeElement element, DeliveredMoment moment, Optional<ZoneId> zone, Optional<ZoneOffset> offset) {

    private static final String ZONE = "TZID";

    /** Reads a property; empty when its value is no date or time. */
    static Optional<When> of(TreeElement element, Zones zones) {
        Optional<String> id = element.attribute(ZONE).map(named -> named.value().strip());
        Optional<ZoneId> zone = id.flatMap(zones::zone);
        return DeliveredMoment.of(element.value()).map(moment -> {
            Optional<ZoneOffset> offset = zone.isPresent()
                    ? Optional.empty()
                    : id.flatMap(name -> moment.local().flatMap(local -> zones.definedOffset(name, local)));
            return new When(element, moment, zone, offset);
        });
    }

    boolean isDate() {
        return moment.time().isEmpty();
    }

    LocalDate date() {
        return moment.date();
    }

    /** With an offset, in UTC, or in a zone that is known or defined. */
    Optional<Instant> instant() {
        return moment.instant()
                .or(() -> zone.flatMap(
                        known -> moment.local().map(local -> local.atZone(known).toInstant())))
                .or(() -> offset.flatMap(known -> moment.local().map(local -> local.toInstant(known))));
    }

    Optional<LocalDateTime> local() {
        return moment.local();
    }

    /** The value is in a field. */
    void taken() {
        element.claim();
        element.attribute("VALUE").ifPresent(TreeAttribute::claim);
    }

    /** The name of the zone is in a field as well, if it is the one there. */
    void takenWith(String zoneName) {
        element.attribute(ZONE)
                .filter(id -> id.value().strip().equals(zoneName))
                .ifPresent(TreeAttribute::claim);
    }
}
