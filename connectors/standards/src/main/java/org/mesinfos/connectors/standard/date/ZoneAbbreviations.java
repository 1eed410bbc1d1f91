package org.mesinfos.connectors.standard.date;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** Abbreviations of time zones in exports, with their offsets. */
public final class ZoneAbbreviations {

    /** Without names that several zones share, such as {@code IST}, except those of North America. */
    private static final Map<String, String> OFFSETS = Map.ofEntries(
            Map.entry("UTC", "Z"),
            Map.entry("UT", "Z"),
            Map.entry("GMT", "Z"),
            Map.entry("Z", "Z"),
            Map.entry("WET", "Z"),
            Map.entry("WEST", "+1"),
            Map.entry("BST", "+1"),
            Map.entry("CET", "+1"),
            Map.entry("MEZ", "+1"),
            Map.entry("CEST", "+2"),
            Map.entry("MESZ", "+2"),
            Map.entry("EET", "+2"),
            Map.entry("EEST", "+3"),
            Map.entry("MSK", "+3"),
            Map.entry("SAST", "+2"),
            Map.entry("EAT", "+3"),
            Map.entry("PKT", "+5"),
            Map.entry("WIB", "+7"),
            Map.entry("WITA", "+8"),
            Map.entry("HKT", "+8"),
            Map.entry("SGT", "+8"),
            Map.entry("AWST", "+8"),
            Map.entry("JST", "+9"),
            Map.entry("KST", "+9"),
            Map.entry("ACST", "+09:30"),
            Map.entry("ACDT", "+10:30"),
            Map.entry("AEST", "+10"),
            Map.entry("AEDT", "+11"),
            Map.entry("NZST", "+12"),
            Map.entry("NZDT", "+13"),
            Map.entry("BRT", "-3"),
            Map.entry("EST", "-5"),
            Map.entry("EDT", "-4"),
            Map.entry("CST", "-6"),
            Map.entry("CDT", "-5"),
            Map.entry("MST", "-7"),
            Map.entry("MDT", "-6"),
            Map.entry("PST", "-8"),
            Map.entry("PDT", "-7"),
            Map.entry("AKST", "-9"),
            Map.entry("AKDT", "-8"),
            Map.entry("HST", "-10"));

    private ZoneAbbreviations() {}

    /** Returns the offset of an abbreviation in capitals; empty if it is unknown. */
    public static Optional<ZoneOffset> offset(String name) {
        return Optional.ofNullable(OFFSETS.get(name)).map(ZoneOffset::of);
    }
}
