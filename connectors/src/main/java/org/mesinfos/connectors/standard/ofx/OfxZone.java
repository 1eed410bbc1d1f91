package org.mesinfos.connectors.standard.ofx;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.standard.money.DecimalMark;

/**
 * The zone behind a date: {@code [-5:EST]}, {@code [+5.5:IST]}, {@code [0]}. The number is the offset from UTC in hours;
 * {@code [-:EST]}, as some banks write it, takes the offset of the name.
 */
final class OfxZone {

    private static final BigDecimal SECONDS_OF_HOUR = BigDecimal.valueOf(3600);
    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(18);
    /** Names whose offset is beyond doubt wherever OFX is in use. */
    private static final Map<String, Integer> HOURS_OF_NAME = Map.ofEntries(
            Map.entry("GMT", 0),
            Map.entry("UTC", 0),
            Map.entry("CET", 1),
            Map.entry("CEST", 2),
            Map.entry("EDT", -4),
            Map.entry("EST", -5),
            Map.entry("CDT", -5),
            Map.entry("MDT", -6),
            Map.entry("MST", -7),
            Map.entry("PDT", -7),
            Map.entry("PST", -8));

    private OfxZone() {}

    /** Seconds ahead of UTC; empty when the zone is absent or says nothing. */
    static Optional<Integer> offset(String zone) {
        String inside = inside(zone);
        if (inside.isEmpty()) {
            return Optional.empty();
        }
        int colon = inside.indexOf(':');
        String hours = (colon < 0 ? inside : inside.substring(0, colon)).strip();
        if (hours.isEmpty() || hours.equals("-") || hours.equals("+")) {
            return Optional.ofNullable(HOURS_OF_NAME.get(
                            colon < 0 ? "" : inside.substring(colon + 1).strip()))
                    .map(named -> named * SECONDS_OF_HOUR.intValue());
        }
        return DecimalMark.SHOWN
                .read(hours)
                .filter(read -> read.abs().compareTo(MOST_HOURS) <= 0)
                .map(read -> read.multiply(SECONDS_OF_HOUR).intValue());
    }

    /** Whether the zone has no name beside its offset. */
    static boolean isOffsetAlone(String zone) {
        return zone.indexOf(':') < 0;
    }

    private static String inside(String zone) {
        if (zone.length() < 2) {
            return "";
        }
        return zone.endsWith("]") ? zone.substring(1, zone.length() - 1) : zone.substring(1);
    }
}
