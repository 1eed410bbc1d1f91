package org.mesinfos.connectors.standard.ofx;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Optional;
import org.mesinfos.connectors.standard.date.ZoneNames;
import org.mesinfos.connectors.standard.money.DecimalMark;

/**
 * The zone behind a date: {@code [-5:EST]}, {@code [+5.5:IST]}, {@code [0]}. The number is the offset from UTC in hours;
 * {@code [-:EST]}, as some banks write it, takes the offset of the name.
 */
final class OfxZone {

    private static final BigDecimal SECONDS_OF_HOUR = BigDecimal.valueOf(3600);
    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(18);
    /** A name of China as well as of America, where OFX is in use in both. */
    private static final String IN_DOUBT = "CST";

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
            String name = colon < 0 ? "" : inside.substring(colon + 1).strip();
            return name.equals(IN_DOUBT)
                    ? Optional.empty()
                    : ZoneNames.offset(name).map(ZoneOffset::getTotalSeconds);
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
