package org.mesinfos.connectors.generic.print;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as it is printed.
 *
 * @param first the number before the other: the day or the month; the day where the order is known
 * @param second the other one
 * @param year of four digits; 0 where it is not printed
 * @param last the two digits behind them where these are the year, or the day of a date that begins with its year; 0 elsewhere
 * @param order empty where both numbers could be the day
 */
public record PrintedDay(int first, int second, int year, int last, Optional<DayOrder> order) {

    private static final Pattern FOUR_DIGITS = Pattern.compile("(\\d{2})(\\d{2})");
    private static final int MONTHS = 12;
    private static final int LEAP_YEAR = 2000;
    private static final int CENTURY = 2000;

    /** Four digits such as {@code 0503}, which are a date only where all numbers around them are. */
    public static Optional<PrintedDay> ofFourDigits(String digits) {
        Matcher halves = FOUR_DIGITS.matcher(digits);
        return halves.matches()
                ? Optional.of(new PrintedDay(
                                Integer.parseInt(halves.group(1)),
                                Integer.parseInt(halves.group(2)),
                                0,
                                0,
                                Optional.empty()))
                        .filter(day -> day.fits(DayOrder.DAY_FIRST) || day.fits(DayOrder.MONTH_FIRST))
                : Optional.empty();
    }

    /** Whether its year is printed. */
    public boolean hasYear() {
        return year > 0;
    }

    /** The same day with the year that is printed elsewhere. */
    public PrintedDay withYear(int printed) {
        return new PrintedDay(first, second, printed, 0, order);
    }

    /** Whether there is such a day when days stand where {@code assumed} says. */
    public boolean fits(DayOrder assumed) {
        return in(hasYear() ? year : LEAP_YEAR, assumed).isPresent();
    }

    /** Whether the numbers leave no choice of what is the day. */
    public boolean isDecided() {
        return order.isPresent() || first > MONTHS || second > MONTHS;
    }

    /** The date, which has its year. */
    public Optional<LocalDate> date(DayOrder assumed) {
        return hasYear() ? in(year, assumed) : Optional.empty();
    }

    /** The date in a year. */
    public Optional<LocalDate> in(int someYear, DayOrder assumed) {
        return switch (order.orElse(assumed)) {
            case DAY_FIRST -> day(someYear, second, first);
            case MONTH_FIRST -> day(someYear, first, second);
            case YEAR_FIRST -> last > 0 ? day(CENTURY + first, second, last) : Optional.empty();
        };
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
