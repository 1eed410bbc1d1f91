package org.mesinfos.connectors.format.vobject;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Date or date-time in the format of vCard and iCalendar: basic ({@code 20240105T182210Z}) or extended ({@code
 * 2024-01-05T18:22:10+01:00}).
 *
 * @param time empty for a date
 * @param offset empty for a local time
 */
public record VObjectDateTime(LocalDate date, Optional<LocalTime> time, Optional<ZoneOffset> offset) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})-?(\\d\\d)-?(\\d\\d)"
            + "(?:[T ](\\d\\d):?(\\d\\d)(?::?(\\d\\d)(?:[.,](\\d{1,6})\\d*)?)?\\s*(Z|z|[+-]\\d\\d(?::?\\d\\d)?)?)?");
    private static final int MICRO_DIGITS = 6;
    private static final int NANOS = 1000;
    private static final int LEAP_SECOND = 60;

    /** Parses a text. Returns empty if it is not a valid date or date-time. */
    public static Optional<VObjectDateTime> of(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3));
            if (date.getYear() < 1) {
                return Optional.empty();
            }
            return Optional.of(new VObjectDateTime(date, time(matcher), offset(matcher.group(8))));
        } catch (DateTimeException invalid) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
    }

    private static Optional<LocalTime> time(Matcher matcher) {
        if (matcher.group(4) == null) {
            return Optional.empty();
        }
        String fraction = matcher.group(7) == null ? "" : matcher.group(7);
        int micros = Integer.parseInt((fraction + "0".repeat(MICRO_DIGITS)).substring(0, MICRO_DIGITS));
        int second = number(matcher, 6) == LEAP_SECOND ? LEAP_SECOND - 1 : number(matcher, 6);
        return Optional.of(LocalTime.of(number(matcher, 4), number(matcher, 5), second, micros * NANOS));
    }

    private static Optional<ZoneOffset> offset(String text) {
        if (text == null) {
            return Optional.empty();
        }
        return Optional.of(text.equalsIgnoreCase("Z") ? ZoneOffset.UTC : ZoneOffset.of(text));
    }

    /** Returns the local date and time; empty for a date. */
    public Optional<LocalDateTime> local() {
        return time.map(date::atTime);
    }

    /** Returns the instant; empty without a time or an offset. */
    public Optional<Instant> instant() {
        return offset.flatMap(known -> local().map(local -> local.toInstant(known)));
    }
}
