package org.mesinfos.connectors.mapping.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Parser for ISO 8601 in the profile of RFC 3339: {@code 2024-01-05}, {@code 2024-01-05T18:22}, {@code
 * 2024-01-05T18:22:10.5Z}, {@code 2024-01-05T18:22:10+01:00}. A space may replace the {@code T}. The offset may lack
 * its colon or its minutes. {@code 24:00} is midnight of the next day.
 */
final class IsoTime {

    static final String EXPECTED = "date and time YYYY-MM-DDThh:mm:ss with or without an offset";

    private static final int DATE = 10;
    private static final int TO_MINUTES = 16;
    private static final int TO_SECONDS = 19;
    private static final int HOURS_OF_DAY = 24;
    private static final int MAXIMUM_OFFSET_MINUTES = 18 * 60;

    private IsoTime() {}

    static Optional<DeliveredTime> read(String text) {
        try {
            return parse(text);
        } catch (DateTimeException noSuchDate) {
            return Optional.empty();
        }
    }

    /** Returns whether a text starts with a date in this format that does not exist in the calendar. */
    static boolean hasNonexistentDate(String text) {
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 2);
        int day = digits(text, 8, 2);
        if ((year | month | day) < 0 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return false;
        }
        try {
            LocalDate.of(year, month, day);
            return false;
        } catch (DateTimeException nonexistent) {
            return true;
        }
    }

    private static Optional<DeliveredTime> parse(String text) {
        int length = text.length();
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 2);
        int day = digits(text, 8, 2);
        if ((year | month | day) < 0 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return Optional.empty();
        }
        LocalDate date = LocalDate.of(year, month, day);
        if (length == DATE) {
            return Optional.of(new DeliveredTime(date.atStartOfDay(), Optional.empty()));
        }
        int hour = digits(text, 11, 2);
        int minute = digits(text, 14, 2);
        char separator = text.length() > DATE ? text.charAt(DATE) : 0;
        boolean separated = separator == 'T' || separator == 't' || separator == ' ';
        if ((hour | minute) < 0 || !separated || text.charAt(13) != ':') {
            return Optional.empty();
        }
        int at = TO_MINUTES;
        int second = 0;
        int nanos = 0;
        if (at < length && text.charAt(at) == ':') {
            second = digits(text, at + 1, 2);
            at = TO_SECONDS;
            if (at < length && (text.charAt(at) == '.' || text.charAt(at) == ',')) {
                int end = at + 1;
                while (end < length && isDigit(text.charAt(end))) {
                    end++;
                }
                int count = end - at - 1;
                nanos = count == 0 || count > 9 ? -1 : digits(text, at + 1, count) * power(9 - count);
                at = end;
            }
        }
        if ((second | nanos) < 0) {
            return Optional.empty();
        }
        boolean isEndOfDay = hour == HOURS_OF_DAY && minute == 0 && second == 0 && nanos == 0;
        LocalDateTime local =
                isEndOfDay ? date.plusDays(1).atStartOfDay() : date.atTime(LocalTime.of(hour, minute, second, nanos));
        if (at == length) {
            return Optional.of(new DeliveredTime(local, Optional.empty()));
        }
        int offset = offsetMinutes(text, at);
        return Math.abs(offset) > MAXIMUM_OFFSET_MINUTES
                ? Optional.empty()
                : Optional.of(new DeliveredTime(local, Optional.of(ZoneOffset.ofTotalSeconds(offset * 60))));
    }

    /**
     * Returns the offset from UTC, in minutes, that the text has from this index to its end; {@link Integer#MAX_VALUE}
     * if it is invalid.
     */
    private static int offsetMinutes(String text, int at) {
        int remaining = text.length() - at;
        char sign = text.charAt(at);
        if (remaining == 1 && (sign | 0x20) == 'z') {
            return 0;
        }
        int hours = digits(text, at + 1, 2);
        int minutes = 0;
        if (remaining == 6 && text.charAt(at + 3) == ':') {
            minutes = digits(text, at + 4, 2);
        } else if (remaining == 5) {
            minutes = digits(text, at + 3, 2);
        } else if (remaining != 3) {
            return Integer.MAX_VALUE;
        }
        if ((sign != '+' && sign != '-') || (hours | minutes) < 0 || minutes > 59) {
            return Integer.MAX_VALUE;
        }
        int total = hours * 60 + minutes;
        return sign == '-' ? -total : total;
    }

    /**
     * Returns the number that a run of digits represents; negative if a character is not a digit or the text is too
     * short.
     */
    private static int digits(String text, int start, int count) {
        if (text.length() < start + count) {
            return -1;
        }
        int number = 0;
        for (int i = start; i < start + count; i++) {
            char digit = text.charAt(i);
            if (!isDigit(digit)) {
                return -1;
            }
            number = number * 10 + digit - '0';
        }
        return number;
    }

    private static int power(int exponent) {
        int power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
