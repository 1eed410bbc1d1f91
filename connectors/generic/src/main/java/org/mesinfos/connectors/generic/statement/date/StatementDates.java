package org.mesinfos.connectors.generic.statement.date;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.print.DayMonthOrder;
import org.mesinfos.connectors.generic.print.PrintedDate;
import org.mesinfos.connectors.generic.table.value.DateSequence;

/**
 * Interpretation of the dates of a statement: the order of day and month, and the year of dates without one.
 *
 * @param order order of day, month and year
 * @param statementEnd last day of the statement, from which years are completed; empty if it is not stated
 * @param maxDaysAfterEnd maximum number of days by which a transaction may be later than the end
 */
public record StatementDates(DayMonthOrder order, Optional<LocalDate> statementEnd, int maxDaysAfterEnd) {

    /** Tolerance for a detected end that is earlier than the actual one. */
    private static final int DAYS_AHEAD = 31;

    /** Number of days by which rows may be out of order. */
    private static final int DAYS_OF_DISORDER = 7;

    /**
     * Infers the order and the years.
     *
     * @param days first dates of the transactions, in file order
     * @param printed where the document states its period
     * @param defaultOrder order to use if the dates are ambiguous
     */
    public static StatementDates infer(List<PrintedDate> days, PeriodSources printed, DayMonthOrder defaultOrder) {
        StatementDates dayFirst = ofOrder(DayMonthOrder.DAY_FIRST, printed);
        StatementDates monthFirst = ofOrder(DayMonthOrder.MONTH_FIRST, printed);
        boolean choice = days.stream().anyMatch(day -> day.order().isEmpty());
        StatementDates yearFirst = ofOrder(DayMonthOrder.YEAR_FIRST, printed);
        if (choice
                && (yearFirst.isOnlyPlausible(days, dayFirst, monthFirst)
                        || yearFirst.isMostCompact(days, dayFirst, monthFirst))) {
            return yearFirst;
        }
        StatementDates first = defaultOrder == DayMonthOrder.MONTH_FIRST ? monthFirst : dayFirst;
        StatementDates second = defaultOrder == DayMonthOrder.MONTH_FIRST ? dayFirst : monthFirst;
        return (choice ? Stream.of(first, second) : Stream.of(first))
                .flatMap(dates -> dates.alternatives(days, printed))
                .min(likelihood(days))
                .orElseThrow();
    }

    /** Infers the years in a known order of day and month; empty if some dates are invalid in it. */
    public static Optional<StatementDates> inOrder(DayMonthOrder order, List<PrintedDate> days, PeriodSources printed) {
        return ofOrder(order, printed)
                .alternatives(days, printed)
                .min(likelihood(days))
                .filter(dates -> dates.countInvalid(days) == 0);
    }

    private static Comparator<StatementDates> likelihood(List<PrintedDate> days) {
        return Comparator.comparingLong((StatementDates dates) -> dates.countInvalid(days))
                .thenComparingLong(dates -> dates.countUndated(days))
                .thenComparingInt(dates -> dates.reversals(days))
                .thenComparingLong(dates -> dates.spanInDays(days));
    }

    private static StatementDates ofOrder(DayMonthOrder order, PeriodSources printed) {
        StatementPeriod period = printed.period(order);
        return new StatementDates(order, period.end(), period.source().isExact() ? 0 : DAYS_AHEAD);
    }

    /** Returns the interpretations of the same order that put the most dates into the printed period. */
    private Stream<StatementDates> alternatives(List<PrintedDate> days, PeriodSources printed) {
        StatementPeriod period = printed.period(order);
        List<StatementDates> all = alternatives(days).toList();
        long most = all.stream()
                .mapToLong(dates -> dates.countWithin(period, days))
                .max()
                .orElse(0);
        return all.stream().filter(dates -> dates.countWithin(period, days) == most);
    }

    private long countWithin(StatementPeriod period, List<PrintedDate> days) {
        return days.stream()
                .flatMap(day -> date(day).stream())
                .filter(period::covers)
                .count();
    }

    /**
     * Returns this interpretation and others of the same order: without dates after the end, and with all dates up to
     * the newest transaction, which is the last or the first one.
     */
    private Stream<StatementDates> alternatives(List<PrintedDate> days) {
        StatementDates exact = new StatementDates(order, statementEnd, 0);
        boolean complete = days.stream().allMatch(PrintedDate::hasYear);
        return complete || days.isEmpty()
                ? Stream.of(this, exact)
                : Stream.concat(
                        Stream.of(this, exact),
                        Stream.of(days.get(days.size() - 1), days.get(0))
                                .flatMap(newest -> exact.date(newest).stream())
                                .map(newest -> new StatementDates(order, Optional.of(newest), DAYS_OF_DISORDER)));
    }

    /** Returns a further date of a transaction, in the year that puts it nearest to the first date. */
    public Optional<LocalDate> date(PrintedDate day, LocalDate first) {
        return day.hasYear()
                ? day.date(order)
                : IntStream.rangeClosed(first.getYear() - 1, first.getYear() + 1)
                        .mapToObj(year -> day.inYear(year, order))
                        .flatMap(Optional::stream)
                        .min(Comparator.comparingLong(date -> Math.abs(date.toEpochDay() - first.toEpochDay())));
    }

    /** Returns the date, completed with its year. */
    public Optional<LocalDate> date(PrintedDate day) {
        if (day.hasYear()) {
            return day.date(order);
        }
        if (statementEnd.isEmpty()) {
            return Optional.empty();
        }
        int year = statementEnd.get().getYear();
        for (int candidate = year + 1; candidate >= year - 2; candidate--) {
            Optional<LocalDate> date = day.inYear(candidate, order);
            if (date.isPresent() && !date.get().isAfter(statementEnd.get().plusDays(maxDaysAfterEnd))) {
                return date;
            }
        }
        return Optional.empty();
    }

    /**
     * Returns whether all dates are in the year before the end of the statement, and hardly any is under the other
     * orders.
     */
    private boolean isOnlyPlausible(List<PrintedDate> days, StatementDates... others) {
        return statementEnd.isPresent()
                && days.stream().allMatch(this::isInPeriod)
                && Arrays.stream(others)
                        .allMatch(
                                other -> days.stream().filter(other::isInPeriod).count() * 2 <= days.size());
    }

    /** Returns whether the dates are within one year under this order, and far apart under the others. */
    private boolean isMostCompact(List<PrintedDate> days, StatementDates... others) {
        return countInvalid(days) == 0
                && areWithinYears(1, days)
                && Arrays.stream(others)
                        .allMatch(other -> other.countInvalid(days) > 0 || !other.areWithinYears(2, days))
                && days.stream().allMatch(PrintedDate::hasYear);
    }

    private boolean areWithinYears(int years, List<PrintedDate> days) {
        List<LocalDate> dates =
                days.stream().flatMap(day -> date(day).stream()).sorted().toList();
        return dates.isEmpty()
                || !dates.get(dates.size() - 1).isAfter(dates.get(0).plusYears(years));
    }

    /** Returns the number of dates for which no year fits, such as 29 February. */
    private long countUndated(List<PrintedDate> days) {
        return statementEnd.isEmpty()
                ? 0
                : days.stream().filter(day -> date(day).isEmpty()).count();
    }

    private boolean isInPeriod(PrintedDate day) {
        return day.date(order)
                .filter(date -> statementEnd.isEmpty()
                        || (date.isAfter(statementEnd.get().minusYears(1).minusDays(1))
                                && date.isBefore(statementEnd.get().plusDays(DAYS_AHEAD))))
                .isPresent();
    }

    private long countInvalid(List<PrintedDate> days) {
        return days.stream().filter(day -> !day.isValid(order)).count();
    }

    /** Returns how often the dates run against their prevailing direction. */
    public int reversals(List<PrintedDate> days) {
        return DateSequence.reversals(
                days.stream().flatMap(day -> date(day).stream()).toList());
    }

    /** Returns the span of the dates in days. Statements cover weeks, not years. */
    private long spanInDays(List<PrintedDate> days) {
        List<LocalDate> dates =
                days.stream().flatMap(day -> date(day).stream()).sorted().toList();
        return dates.isEmpty()
                ? 0
                : dates.get(dates.size() - 1).toEpochDay() - dates.get(0).toEpochDay();
    }
}
