package org.mesinfos.connectors.generic.statement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.print.DayMonthOrder;
import org.mesinfos.connectors.generic.print.PrintedDate;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedToken;

/**
 * Interpretation of the dates of a statement: the order of day and month, and the year of dates without one.
 *
 * @param order order of day, month and year
 * @param statementEnd last day of the statement, from which years are completed; empty if it is not stated
 * @param maxDaysAfterEnd maximum number of days by which a transaction may be later than the end
 */
record StatementDates(DayMonthOrder order, Optional<LocalDate> statementEnd, int maxDaysAfterEnd) {

    /** Tolerance for a detected end that is earlier than the actual one. */
    private static final int DAYS_AHEAD = 31;

    private static final int DAYS_OF_YEAR = 366;

    private static final Pattern NUMERIC_MONTH =
            Pattern.compile("(?<!\\d[/.-])\\b(0?[1-9]|1[0-2])[/.-]((?:19|20)\\d{2})\\b");
    private static final Pattern SIX_DIGIT_PERIOD =
            Pattern.compile("(?<!\\d)(\\d{6}) ?[-\u2013\u2014]{1,2} ?(\\d{6})(?!\\d)");
    private static final Predicate<String> FULL_YEAR =
            Pattern.compile("(?<!\\d)(?:19|20)\\d{2}").asPredicate();
    private static final Pattern YEAR = Pattern.compile("\\b((?:19|20)\\d{2})\\b");

    /**
     * Infers the order and the years.
     *
     * @param days first dates of the transactions, in file order
     * @param lines lines of the whole document
     * @param above lines above the first table
     * @param defaultOrder order to use if the dates are ambiguous
     */
    static StatementDates infer(
            List<PrintedDate> days, List<PrintedLine> lines, List<PrintedLine> above, DayMonthOrder defaultOrder) {
        StatementDates dayFirst = ofOrder(DayMonthOrder.DAY_FIRST, lines, above);
        StatementDates monthFirst = ofOrder(DayMonthOrder.MONTH_FIRST, lines, above);
        boolean choice = days.stream().anyMatch(day -> day.order().isEmpty());
        StatementDates yearFirst = ofOrder(DayMonthOrder.YEAR_FIRST, lines, above);
        if (choice
                && (yearFirst.isOnlyPlausible(days, dayFirst, monthFirst)
                        || yearFirst.isMostCompact(days, dayFirst, monthFirst))) {
            return yearFirst;
        }
        StatementDates first = defaultOrder == DayMonthOrder.MONTH_FIRST ? monthFirst : dayFirst;
        StatementDates second = defaultOrder == DayMonthOrder.MONTH_FIRST ? dayFirst : monthFirst;
        return (choice ? Stream.of(first, second) : Stream.of(first))
                .flatMap(dates -> Stream.of(dates, new StatementDates(dates.order(), dates.statementEnd(), 0)))
                .min(Comparator.comparingLong((StatementDates dates) -> dates.countInvalid(days))
                        .thenComparingInt(dates -> dates.countReversals(days))
                        .thenComparingLong(dates -> dates.spanInDays(days)))
                .orElseThrow();
    }

    private static StatementDates ofOrder(DayMonthOrder order, List<PrintedLine> lines, List<PrintedLine> above) {
        return new StatementDates(order, findEnd(lines, above, order), DAYS_AHEAD);
    }

    /** Returns a further date of a transaction, in the year that puts it nearest to the first date. */
    Optional<LocalDate> date(PrintedDate day, LocalDate first) {
        return day.hasYear()
                ? day.date(order)
                : IntStream.rangeClosed(first.getYear() - 1, first.getYear() + 1)
                        .mapToObj(year -> day.inYear(year, order))
                        .flatMap(Optional::stream)
                        .min(Comparator.comparingLong(date -> Math.abs(date.toEpochDay() - first.toEpochDay())));
    }

    /** Returns the date, completed with its year. */
    Optional<LocalDate> date(PrintedDate day) {
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
                && spanInDays(days) <= DAYS_OF_YEAR
                && Arrays.stream(others)
                        .allMatch(other -> other.countInvalid(days) > 0 || other.spanInDays(days) > 2 * DAYS_OF_YEAR)
                && days.stream().allMatch(PrintedDate::hasYear);
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
    private int countReversals(List<PrintedDate> days) {
        List<LocalDate> dates = days.stream().flatMap(day -> date(day).stream()).toList();
        int up = 0;
        int down = 0;
        for (int i = 1; i < dates.size(); i++) {
            int comparison = dates.get(i).compareTo(dates.get(i - 1));
            up += comparison > 0 ? 1 : 0;
            down += comparison < 0 ? 1 : 0;
        }
        return Math.min(up, down);
    }

    /** Returns the span of the dates in days. Statements cover weeks, not years. */
    private long spanInDays(List<PrintedDate> days) {
        List<LocalDate> dates =
                days.stream().flatMap(day -> date(day).stream()).sorted().toList();
        return dates.isEmpty()
                ? 0
                : dates.get(dates.size() - 1).toEpochDay() - dates.get(0).toEpochDay();
    }

    private static Optional<LocalDate> findEnd(List<PrintedLine> lines, List<PrintedLine> above, DayMonthOrder order) {
        return periodEnd(lines, order)
                .or(() -> statementDate(lines, order))
                .or(() -> latest(above, order))
                .or(() -> latest(lines, order))
                .or(() -> sixDigitPeriodEnd(lines))
                .or(() -> monthEnd(lines))
                .or(() -> yearEnd(lines));
    }

    /** Returns the later of two dates on a line without amounts. */
    private static Optional<LocalDate> periodEnd(List<PrintedLine> lines, DayMonthOrder order) {
        return lines.stream()
                .filter(line -> line.monetaryNumbers().isEmpty())
                .filter(line -> isPeriod(line))
                .map(line -> dates(line, order))
                .filter(dates -> dates.size() == 2 && !dates.get(1).isBefore(dates.get(0)))
                .map(dates -> dates.get(1))
                .findFirst();
    }

    /** Returns whether the dates on a line are the start and end of a period. */
    private static boolean isPeriod(PrintedLine line) {
        String comparable = StatementVocabulary.normalise(line.text());
        return StatementVocabulary.DICTIONARY.count("period", comparable) > 0
                || StatementVocabulary.DICTIONARY.count("until", comparable) > 0
                || line.text().contains(" - ")
                || line.text().contains(" – ");
    }

    private static Optional<LocalDate> statementDate(List<PrintedLine> lines, DayMonthOrder order) {
        for (int i = 0; i < lines.size(); i++) {
            PrintedLine line = lines.get(i);
            String comparable = StatementVocabulary.normalise(line.text());
            if (StatementVocabulary.DICTIONARY.count("statement-date", comparable) > 0) {
                List<LocalDate> dates = new ArrayList<>(dates(line, order));
                if (dates.isEmpty() && i + 1 < lines.size()) {
                    dates.addAll(dates(lines.get(i + 1), order));
                }
                if (!dates.isEmpty()) {
                    return Optional.of(dates.get(0));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Dates with a four-digit year take precedence, since two digits at the end of a number may only look like a year.
     */
    private static Optional<LocalDate> latest(List<PrintedLine> lines, DayMonthOrder order) {
        List<PrintedToken> pieces =
                lines.stream().flatMap(line -> line.tokens().stream()).toList();
        return latest(pieces.stream().filter(piece -> FULL_YEAR.test(piece.text())), order)
                .or(() -> latest(pieces.stream(), order));
    }

    private static Optional<LocalDate> latest(Stream<PrintedToken> pieces, DayMonthOrder order) {
        return pieces.flatMap(piece -> date(piece, order).stream()).max(Comparator.naturalOrder());
    }

    /** Returns the later of two six-digit dates that start with the year. */
    private static Optional<LocalDate> sixDigitPeriodEnd(List<PrintedLine> lines) {
        for (PrintedLine line : lines) {
            Matcher period = SIX_DIGIT_PERIOD.matcher(line.text());
            if (period.find()) {
                Optional<LocalDate> start = yearFirst(period.group(1));
                Optional<LocalDate> end = yearFirst(period.group(2));
                if (start.isPresent()
                        && end.filter(day -> !day.isBefore(start.get())).isPresent()) {
                    return end;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> yearFirst(String digits) {
        return new PrintedDate(
                        Integer.parseInt(digits.substring(0, 2)),
                        Integer.parseInt(digits.substring(2, 4)),
                        0,
                        Integer.parseInt(digits.substring(4)),
                        Optional.of(DayMonthOrder.YEAR_FIRST))
                .inYear(0, DayMonthOrder.YEAR_FIRST);
    }

    private static Optional<LocalDate> monthEnd(List<PrintedLine> lines) {
        for (PrintedLine line : lines) {
            Matcher numbers = NUMERIC_MONTH.matcher(line.text());
            if (numbers.find()) {
                return Optional.of(lastDay(Integer.parseInt(numbers.group(2)), Integer.parseInt(numbers.group(1))));
            }
            Optional<LocalDate> named = org.mesinfos.connectors.generic.print.PrintedMonths.findYearMonth(line.text())
                    .map(YearMonth::atEndOfMonth);
            if (named.isPresent()) {
                return named;
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> yearEnd(List<PrintedLine> lines) {
        for (PrintedLine line : lines) {
            Matcher year = YEAR.matcher(line.text());
            if (year.find() && line.monetaryNumbers().isEmpty()) {
                return Optional.of(lastDay(Integer.parseInt(year.group(1)), 12));
            }
        }
        return Optional.empty();
    }

    private static LocalDate lastDay(int year, int month) {
        return YearMonth.of(year, month).atEndOfMonth();
    }

    private static List<LocalDate> dates(PrintedLine line, DayMonthOrder order) {
        return line.tokens().stream()
                .flatMap(piece -> date(piece, order).stream())
                .toList();
    }

    private static Optional<LocalDate> date(PrintedToken piece, DayMonthOrder order) {
        return piece instanceof PrintedToken.DateToken day ? day.value().date(order) : Optional.empty();
    }
}
