package org.mesinfos.connectors.standard.date;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** Abbreviations of time zones in exports, with their offsets. */
public final class ZoneAbbreviations {

    private static final Map<String, Integer> HOURS = Map.ofEntries(
            Map.entry("UTC", 0),
            Map.entry("UT", 0),
            Map.entry("GMT", 0),
            Map.entry("Z", 0),
            Map.entry("WET", 0),
            Map.entry("WEST", 1),
            Map.entry("BST", 1),
            Map.entry("CET", 1),
            Map.entry("MEZ", 1),
            Map.entry("CEST", 2),
            Map.entry("MESZ", 2),
            Map.entry("EET", 2),
            Map.entry("EEST", 3),
            Map.entry("MSK", 3),
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("CST", -6),
            Map.entry("CDT", -5),
            Map.entry("MST", -7),
            Map.entry("MDT", -6),
            Map.entry("PST", -8),
            Map.entry("PDT", -7),
            Map.entry("JST", 9),
            Map.entry("KST", 9));

    private ZoneAbbreviations() {}

    /** Returns the offset of an abbreviation in capitals; empty if it is unknown. */
    public static Optional<ZoneOffset> offset(String name) {
        return Optional.ofNullable(HOURS.get(name)).map(ZoneOffset::ofHours);
    }
}
