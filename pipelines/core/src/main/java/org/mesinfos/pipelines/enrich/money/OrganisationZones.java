package org.mesinfos.pipelines.enrich.money;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Time zones of organisations, in which an instant has a day. Immutable.
 *
 * @param zones time zone of each organisation whose days are not those of Paris
 */
public record OrganisationZones(SortedMap<String, String> zones) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Time zone of the organisations that the settings do not list. */
    public static final String DEFAULT_ZONE = "Europe/Paris";

    /** The days of Paris for every organisation. */
    public static final OrganisationZones DEFAULT = new OrganisationZones(new TreeMap<>());

    public OrganisationZones {
        zones = new TreeMap<>(zones);
        zones.values().removeIf(DEFAULT_ZONE::equals);
    }

    /** Creates the zones from an unsorted map of valid zones. */
    public static OrganisationZones of(Map<String, String> zones) {
        return new OrganisationZones(new TreeMap<>(zones));
    }

    /** Returns the time zone of an organisation. */
    public ZoneId zone(String organisation) {
        return ZoneId.of(zones.getOrDefault(organisation, DEFAULT_ZONE));
    }

    /** Returns the day that an instant has for an organisation. */
    LocalDate day(Instant instant, String organisation) {
        return LocalDate.ofInstant(instant, zone(organisation));
    }
}
