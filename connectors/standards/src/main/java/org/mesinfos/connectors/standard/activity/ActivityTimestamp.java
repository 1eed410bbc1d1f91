package org.mesinfos.connectors.standard.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.format.match.BoundedText;
import org.mesinfos.connectors.mapping.value.TwoDigitYears;
import org.mesinfos.connectors.standard.date.DayMonthOrder;
import org.mesinfos.connectors.standard.date.WrittenDate;
import org.mesinfos.connectors.standard.date.ZoneAbbreviations;

/**
 * Parser for the timestamps of activity pages: {@code Mar 3, 2026, 6:25:05 AM PDT}, {@code 3 mars 2026, 06:25:05 CET}.
 */
final class ActivityTimestamp {

    private static final Pattern TIME = Pattern.compile(
            "(?<date>.{6,30}?),?\\s+(?<hour>\\d{1,2}):(?<minute>\\d\\d):"
                    + "(?<second>\\d\\d)\\s*(?<half>[AaPp]\\.?\\s?[Mm]\\.?)?\\s+(?<zone>[A-Z]{1,5}(?:[+-]\\d{1,2}(?::?\\d\\d)?)?)");
    private static final Pattern OFFSET =
            Pattern.compile("(?:GMT|UTC)(?<sign>[+-])(?<hours>\\d{1,2}):?(?<minutes>\\d\\d)?");

    private static final int NOON = 12;

    private ActivityTimestamp() {}

    /**
     * Returns the instant; empty if the text is not such a timestamp.
     *
     * @param defaultOrder order of day and month if the date itself is ambiguous
     * @param years rule for the century of a two-digit year
     */
    static Optional<Instant> of(String text, DayMonthOrder defaultOrder, TwoDigitYears years) {
        String spaced = text.replace('\u202f', ' ').replace('\u00a0', ' ');
        Matcher matcher = BoundedText.matcher(TIME, spaced);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String date = matcher.group("date");
        DayMonthOrder order = date.indexOf('.') > 0 ? DayMonthOrder.DAY_FIRST : defaultOrder;
        Optional<LocalDate> day = WrittenDate.parse(date).flatMap(written -> written.date(order, years));
        Optional<ZoneOffset> offset = offset(matcher.group("zone"));
        Optional<LocalTime> time = time(matcher);
        return day.isPresent() && time.isPresent() && offset.isPresent()
                ? Optional.of(day.get().atTime(time.get()).toInstant(offset.get()))
                : Optional.empty();
    }

    private static Optional<LocalTime> time(Matcher matcher) {
        int hour = Integer.parseInt(matcher.group("hour"));
        int minute = Integer.parseInt(matcher.group("minute"));
        int second = Integer.parseInt(matcher.group("second"));
        String half = matcher.group("half");
        if (half != null && (hour < 1 || hour > NOON)) {
            return Optional.empty();
        }
        int ofDay = half == null ? hour : hour % NOON + (Character.toUpperCase(half.charAt(0)) == 'P' ? NOON : 0);
        return ofDay < 24 && minute < 60 && second < 60
                ? Optional.of(LocalTime.of(ofDay, minute, second))
                : Optional.empty();
    }

    private static Optional<ZoneOffset> offset(String zone) {
        Optional<ZoneOffset> named = ZoneAbbreviations.offset(zone);
        if (named.isPresent()) {
            return named;
        }
        Matcher offset = OFFSET.matcher(zone);
        if (!offset.matches()) {
            return Optional.empty();
        }
        int hours = Integer.parseInt(offset.group("hours"));
        int rest = offset.group("minutes") == null ? 0 : Integer.parseInt(offset.group("minutes"));
        int total = (hours * 60 + rest) * (offset.group("sign").equals("-") ? -1 : 1);
        return hours <= 14 && rest < 60 ? Optional.of(ZoneOffset.ofTotalSeconds(total * 60)) : Optional.empty();
    }
}
