package org.mesinfos.pipelines.store.catalog;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;

/**
 * A day, in JSON as ISO 8601 text such as {@code 2024-01-31}.
 *
 * @param date the date
 */
public record CalendarDay(LocalDate date) {

    static CalendarDay parse(String text) {
        return new CalendarDay(LocalDate.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return date.toString();
    }
}
