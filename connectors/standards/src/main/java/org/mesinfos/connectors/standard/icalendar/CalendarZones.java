package org.mesinfos.connectors.standard.icalendar;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.mesinfos.connectors.format.tree.TreeElement;

/**
 * Resolver of the time zones of a calendar: IANA names, also after a vendor prefix; Windows names; and any other name that the
 * calendar defines.
 */
final class CalendarZones {

    private static final int MAXIMUM_ZONES = 1_000;

    private final Map<String, Optional<ZoneId>> known = new HashMap<>();
    private final Map<String, DefinedZone> defined = new HashMap<>();
    private final Supplier<Optional<CalendarZones>> ofWholeCalendar;
    private boolean isWhole;

    /**
     * Creates a calendar without definitions.
     *
     * @param ofWholeCalendar returns the zones that the calendar defines anywhere; called once, if a name is not known
     */
    CalendarZones(Supplier<Optional<CalendarZones>> ofWholeCalendar) {
        this.ofWholeCalendar = ofWholeCalendar;
    }

    /** Adds a definition ({@code VTIMEZONE}): the location it names, else its rules. */
    void add(TreeElement definition) {
        Optional<String> id =
                definition.child("TZID").map(element -> element.value().strip());
        Optional<ZoneId> location = definition
                .child("X-LIC-LOCATION")
                .flatMap(element -> iana(element.value().strip()));
        if (id.isPresent() && location.isPresent() && known.size() < MAXIMUM_ZONES) {
            known.put(id.get(), location);
        } else if (id.isPresent() && defined.size() < MAXIMUM_ZONES) {
            DefinedZone.of(definition).ifPresent(zone -> defined.put(id.get(), zone));
        }
    }

    /**
     * Returns the offset at a local time in a zone without a known name; empty if the calendar does not define the zone.
     */
    Optional<ZoneOffset> definedOffset(String id, LocalDateTime local) {
        return Optional.ofNullable(defined.get(id)).flatMap(zone -> zone.offset(local));
    }

    /** Returns the zone of an identifier; empty if it is unknown. */
    Optional<ZoneId> zone(String id) {
        Optional<ZoneId> zone = known.get(id);
        if (zone == null) {
            zone = resolve(id);
            if (zone.isEmpty() && !defined.containsKey(id)) {
                addDefinitionsBelow();
                zone = known.getOrDefault(id, zone);
            }
            if (known.size() < MAXIMUM_ZONES) {
                known.put(id, zone);
            }
        }
        return zone;
    }

    private void addDefinitionsBelow() {
        if (!isWhole) {
            isWhole = true;
            ofWholeCalendar.get().ifPresent(whole -> {
                known.putAll(whole.known);
                defined.putAll(whole.defined);
            });
        }
    }

    private static Optional<ZoneId> resolve(String id) {
        Optional<ZoneId> zone = iana(id);
        for (int slash = id.indexOf('/'); zone.isEmpty() && slash >= 0; slash = id.indexOf('/', slash + 1)) {
            zone = iana(id.substring(slash + 1));
        }
        return zone.isPresent() ? zone : WindowsZones.zone(id);
    }

    private static Optional<ZoneId> iana(String id) {
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
