package org.mesinfos.connectors.standard.ofx;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.standard.date.ZoneAbbreviations;
import org.mesinfos.connectors.standard.money.DecimalMarkRule;

/**
 * Parser for the zone of a date-time: {@code [-5:EST]}, {@code [+5.5:IST]}, {@code [0]}. The number is the offset from
 * UTC in hours. Some banks write minutes in place of decimals, or after a colon: {@code [+5.30:IST]}, {@code [+05:30:IST]}. Zones
 * differ from UTC by quarters of an hour, so that no number has both meanings. In {@code [-:EST]}, the name determines the offset.
 */
final class OfxZone {

    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);
    private static final int SECONDS_PER_QUARTER = 900;
    private static final int SECONDS_PER_MINUTE = 60;
    private static final int DIGITS_OF_MINUTES = 2;
    private static final BigDecimal MAX_HOURS = BigDecimal.valueOf(18);
    /** Ambiguous name: both China and America use it, and both use OFX. */
    private static final String AMBIGUOUS_NAME = "CST";

    /** Hours and minutes, perhaps before a name. */
    private static final Pattern WITH_MINUTES = Pattern.compile("\\s*([+-]?[0-9]{1,2}):([0-5][0-9])\\s*(?::.*)?");

    private OfxZone() {}

    /** Returns the offset from UTC in seconds; empty if the zone is absent or unknown. */
    static Optional<Integer> offset(String zone) {
        String inside = content(zone);
        if (inside.isEmpty()) {
            return Optional.empty();
        }
        Matcher withMinutes = WITH_MINUTES.matcher(inside);
        if (withMinutes.matches()) {
            return offset(withMinutes.group(1), withMinutes.group(2));
        }
        int colon = inside.indexOf(':');
        String hours = (colon < 0 ? inside : inside.substring(0, colon)).strip();
        if (hours.isEmpty() || hours.equals("-") || hours.equals("+")) {
            String name = colon < 0 ? "" : inside.substring(colon + 1).strip();
            return name.equals(AMBIGUOUS_NAME)
                    ? Optional.empty()
                    : ZoneAbbreviations.offset(name).map(ZoneOffset::getTotalSeconds);
        }
        return DecimalMarkRule.SHOWN
                .read(hours)
                .filter(value -> value.abs().compareTo(MAX_HOURS) <= 0)
                .map(OfxZone::seconds);
    }

    private static Optional<Integer> offset(String hours, String minutes) {
        int seconds = Math.abs(Integer.parseInt(hours)) * SECONDS_PER_HOUR.intValue()
                + Integer.parseInt(minutes) * SECONDS_PER_MINUTE;
        return Optional.of(hours.startsWith("-") ? -seconds : seconds)
                .filter(offset -> seconds <= MAX_HOURS.intValue() * SECONDS_PER_HOUR.intValue());
    }

    private static int seconds(BigDecimal hours) {
        int seconds = hours.multiply(SECONDS_PER_HOUR).intValue();
        boolean hasMinutes = hours.scale() == DIGITS_OF_MINUTES && seconds % SECONDS_PER_QUARTER != 0;
        if (!hasMinutes) {
            return seconds;
        }
        int minutes = hours.remainder(BigDecimal.ONE)
                .movePointRight(DIGITS_OF_MINUTES)
                .intValue();
        return hours.intValue() * SECONDS_PER_HOUR.intValue() + minutes * SECONDS_PER_MINUTE;
    }

    /** Returns whether the zone has an offset and no name. */
    static boolean isOffsetOnly(String zone) {
        return zone.indexOf(':') < 0;
    }

    private static String content(String zone) {
        if (zone.length() < 2) {
            return "";
        }
        return zone.endsWith("]") ? zone.substring(1, zone.length() - 1) : zone.substring(1);
    }
}
