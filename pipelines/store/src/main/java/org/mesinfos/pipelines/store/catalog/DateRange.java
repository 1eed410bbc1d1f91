package org.mesinfos.pipelines.store.catalog;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;

/**
 * A closed range of dates, encoded as an ISO 8601 interval such as {@code 2024-01-01/2024-01-31}.
 *
 * @param first the first date, included
 * @param last the last date, included
 */
public record DateRange(LocalDate first, LocalDate last) {

    private static final int PLAIN_LENGTH = 10;

    public DateRange {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("A date range ends before it starts");
        }
    }

    /** Returns the shortest range that covers this and the other range. */
    public DateRange cover(DateRange other) {
        return new DateRange(
                first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
    }

    static DateRange parse(String interval) {
        int slash = interval.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("A date range has two dates");
        }
        return new DateRange(day(interval.substring(0, slash)), day(interval.substring(slash + 1)));
    }

    /** Parses a date, the common ones of four-digit years without a formatter. */
    private static LocalDate day(String text) {
        boolean isPlain = text.length() == PLAIN_LENGTH && text.charAt(4) == '-' && text.charAt(7) == '-';
        return isPlain
                ? LocalDate.of(
                        Integer.parseInt(text, 0, 4, 10),
                        Integer.parseInt(text, 5, 7, 10),
                        Integer.parseInt(text, 8, PLAIN_LENGTH, 10))
                : LocalDate.parse(text);
    }

    @JsonValue
    @Override
    public String toString() {
        return first + "/" + last;
    }
}
