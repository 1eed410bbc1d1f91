package org.mesinfos.connectors.generic.print;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A date as printed, which may lack its year or have an unknown order of day and month.
 *
 * @param first the first number: the day or the month; the day if the order is known
 * @param second the second number
 * @param year of four digits; 0 if it is not printed
 * @param last the third number if it has two digits: the year, or the day of a date that starts with its year;
 *     otherwise 0
 * @param order empty if both numbers may be the day
 */
public record PrintedDate(int first, int second, int year, int last, Optional<DayMonthOrder> order) {

    private static final int MONTHS = 12;
    private static final int LEAP_YEAR = 2000;
    /** Maximum number of words of a date. */
    public static final int MAX_WORDS = PrintedDateParser.MAX_WORDS;

    private static final int CENTURY = 2000;

    /** Parses a text that consists of a date only. */
    public static Optional<PrintedDate> parse(String text) {
        return PrintedDateParser.parse(text);
    }

    /** Parses a day and a month of two digits each, such as {@code 0301}. */
    public static Optional<PrintedDate> ofFourDigits(String digits) {
        return PrintedDateParser.parseFourDigits(digits);
    }

    /** Returns whether the year is printed. */
    public boolean hasYear() {
        return year > 0;
    }

    /** Returns the same date with a year that is printed elsewhere. */
    public PrintedDate withYear(int printed) {
        return new PrintedDate(first, second, printed, 0, order);
    }

    /** Returns whether the date exists if its order is {@code assumed}. */
    public boolean isValid(DayMonthOrder assumed) {
        return inYear(hasYear() ? year : LEAP_YEAR, assumed).isPresent();
    }

    /** Returns whether only one order is possible. */
    public boolean hasKnownOrder() {
        return order.isPresent() || first > MONTHS || second > MONTHS;
    }

    /** Returns the date; empty if the year is missing or the date does not exist. */
    public Optional<LocalDate> date(DayMonthOrder assumed) {
        return hasYear() ? inYear(year, assumed) : Optional.empty();
    }

    /** Returns the date in the given year; empty if it does not exist. */
    public Optional<LocalDate> inYear(int someYear, DayMonthOrder assumed) {
        return switch (order.orElse(assumed)) {
            case DAY_FIRST -> dateOf(someYear, second, first);
            case MONTH_FIRST -> dateOf(someYear, first, second);
            case YEAR_FIRST -> last > 0 ? dateOf(CENTURY + first, second, last) : Optional.empty();
        };
    }

    private static Optional<LocalDate> dateOf(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
