package org.mesinfos.connectors.standard.mt940;

import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A date as messages write it.
 *
 * @param date the day
 * @param asWritten whether the calendar has the day that was written. Banks that count months of 30 days write
 *     {@code 0230}: that is the last day of February
 */
record Day(LocalDate date, boolean asWritten) {

    static final int LENGTH = 6;
    static final int LENGTH_WITHOUT_YEAR = 4;

    /** Two-digit years from this one on are of the last century; the format began then. */
    private static final int FIRST_YEAR = 80;

    private static final int FEBRUARY = 2;
    private static final int COMMERCIAL_MONTH = 30;

    /** Year, month and day, two digits each. */
    static Optional<Day> of(String text, int start) {
        if (!areDigits(text, start, LENGTH)) {
            return Optional.empty();
        }
        int year = number(text, start);
        return of(year >= FIRST_YEAR ? 1900 + year : 2000 + year, number(text, start + 2), number(text, start + 4));
    }

    /** Month and day, in the year that brings them nearest to another date. */
    static Optional<Day> near(LocalDate other, String text, int start) {
        Optional<Day> nearest = Optional.empty();
        long least = Long.MAX_VALUE;
        for (int year = other.getYear() - 1; year <= other.getYear() + 1; year++) {
            Optional<Day> day = of(year, number(text, start), number(text, start + 2));
            long distance = day.map(found -> Math.abs(ChronoUnit.DAYS.between(other, found.date())))
                    .orElse(Long.MAX_VALUE);
            if (distance < least) {
                least = distance;
                nearest = day;
            }
        }
        return nearest;
    }

    private static Optional<Day> of(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1) {
            return Optional.empty();
        }
        int last = Year.of(year).atMonth(month).lengthOfMonth();
        boolean commercial = day > last && month == FEBRUARY && day <= COMMERCIAL_MONTH;
        return day <= last || commercial
                ? Optional.of(new Day(LocalDate.of(year, month, Math.min(day, last)), !commercial))
                : Optional.empty();
    }

    static boolean areDigits(String text, int start, int count) {
        if (text.length() < start + count) {
            return false;
        }
        for (int i = start; i < start + count; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int start) {
        return (text.charAt(start) - '0') * 10 + text.charAt(start + 1) - '0';
    }
}
