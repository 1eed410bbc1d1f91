package org.mesinfos.pipelines.store.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;

/**
 * First and last day, both included; written as an ISO 8601 interval, {@code 2024-01-01/2024-01-31}.
 *
 * @param first the first day
 * @param last the last day
 */
public record DateRange(LocalDate first, LocalDate last) {

    public DateRange {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("A range of days ends before it starts");
        }
    }

    /** The shortest range that covers both. */
    public DateRange cover(DateRange other) {
        return new DateRange(
                first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
    }

    @JsonCreator
    static DateRange parse(String interval) {
        int slash = interval.indexOf('/');
        return new DateRange(
                LocalDate.parse(interval.substring(0, slash)), LocalDate.parse(interval.substring(slash + 1)));
    }

    @JsonValue
    @Override
    public String toString() {
        return first + "/" + last;
    }
}
