package org.mesinfos.connectors.mapping.pdf;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Completion, with the year, of dates printed as day and month only.
 *
 * <p>The year is the latest one that puts the date no more than a month after the end of the statement period. Value
 * dates may be slightly after that end.
 *
 * @param periodEnd last day of the period
 */
record YearCompletion(LocalDate periodEnd) {

    private static final int DAYS_AHEAD = 31;
    private static final Pattern FULL = Pattern.compile("(\\d{1,2})[/.\\- ](\\d{1,2})[/.\\- ](\\d{4})");
    private static final Pattern SHORT = Pattern.compile("(\\d{1,2})([/.\\- ])(\\d{1,2})\\2?");

    /** @param text contains the last day of the period as day, month and four-digit year */
    static Optional<YearCompletion> of(String text) {
        Matcher date = FULL.matcher(text);
        return date.find()
                ? date(number(date, 3), number(date, 2), number(date, 1)).map(YearCompletion::new)
                : Optional.empty();
    }

    /** Returns the date with its year, after the separator in use. Other texts are returned unchanged. */
    String complete(String text) {
        Matcher date = SHORT.matcher(text);
        if (!date.matches()) {
            return text;
        }
        for (int year = periodEnd.getYear() + 1; year >= periodEnd.getYear() - 1; year--) {
            Optional<LocalDate> completed = date(year, number(date, 3), number(date, 1));
            if (completed.filter(this::isPlausible).isPresent()) {
                String separator = date.group(2);
                return date.group(1) + separator + date.group(3) + separator + year;
            }
        }
        return text;
    }

    private boolean isPlausible(LocalDate date) {
        return !date.isAfter(periodEnd.plusDays(DAYS_AHEAD));
    }

    private static int number(Matcher date, int group) {
        return Integer.parseInt(date.group(group));
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
