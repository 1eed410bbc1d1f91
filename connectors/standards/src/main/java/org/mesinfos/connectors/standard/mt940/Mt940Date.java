package org.mesinfos.connectors.standard.mt940;

import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.mesinfos.connectors.standard.date.SixDigitDate;

/**
 * A date in a message.
 *
 * @param date the calendar date
 * @param isExact false if the written date does not exist. Banks with months of 30 days write {@code 0230}, which is
 *     read as the last day of February
 */
record Mt940Date(LocalDate date, boolean isExact) {

    static final int LENGTH = SixDigitDate.LENGTH;
    static final int LENGTH_WITHOUT_YEAR = 4;

    /** First year of the 20th century that two digits mean, as the rules of SWIFT for these messages state. */
    private static final int FIRST_YEAR = 80;

    private static final int FEBRUARY = 2;
    private static final int COMMERCIAL_MONTH_DAYS = 30;

    /** Parses a date in the format {@code YYMMDD}. */
    static Optional<Mt940Date> of(String text, int start) {
        if (!isDigits(text, start, LENGTH)) {
            return Optional.empty();
        }
        return of(year(number(text, start)), number(text, start + 2), number(text, start + 4));
    }

    /** Parses month and day ({@code MMDD}), in the year that makes the date nearest to another date. */
    static Optional<Mt940Date> nearest(LocalDate other, String text, int start) {
        Optional<Mt940Date> nearest = Optional.empty();
        long smallest = Long.MAX_VALUE;
        for (int year = other.getYear() - 1; year <= other.getYear() + 1; year++) {
            Optional<Mt940Date> dateInYear = of(year, number(text, start), number(text, start + 2));
            long distance = dateInYear
                    .map(candidate -> Math.abs(ChronoUnit.DAYS.between(other, candidate.date())))
                    .orElse(Long.MAX_VALUE);
            if (distance < smallest) {
                smallest = distance;
                nearest = dateInYear;
            }
        }
        return nearest;
    }

    /** Parses month and day ({@code MMDD}) as the first such date that is not before another date. */
    static Optional<Mt940Date> firstFrom(LocalDate earliest, String text, int start) {
        for (int year = earliest.getYear(); year <= earliest.getYear() + 1; year++) {
            Optional<Mt940Date> dateInYear = of(year, number(text, start), number(text, start + 2));
            if (dateInYear
                    .filter(candidate -> !candidate.date().isBefore(earliest))
                    .isPresent()) {
                return dateInYear;
            }
        }
        return Optional.empty();
    }

    private static Optional<Mt940Date> of(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1) {
            return Optional.empty();
        }
        int last = Year.of(year).atMonth(month).lengthOfMonth();
        boolean isCommercial = day > last && month == FEBRUARY && day <= COMMERCIAL_MONTH_DAYS;
        return day <= last || isCommercial
                ? Optional.of(new Mt940Date(LocalDate.of(year, month, Math.min(day, last)), !isCommercial))
                : Optional.empty();
    }

    private static int year(int twoDigits) {
        return twoDigits >= FIRST_YEAR ? 1900 + twoDigits : 2000 + twoDigits;
    }

    static boolean isDigits(String text, int start, int count) {
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
