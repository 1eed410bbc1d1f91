package org.mesinfos.connectors.generic.statement.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.print.DayMonthOrder;
import org.mesinfos.connectors.generic.print.PrintedDate;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedMonths;
import org.mesinfos.connectors.generic.print.PrintedToken;
import org.mesinfos.connectors.generic.print.PrintedYear;
import org.mesinfos.connectors.generic.statement.word.StatementVocabulary;

/**
 * Lines of a statement that may state its period.
 *
 * @param balances lines with balances
 * @param lines lines of the document that are neither transactions nor headers
 * @param above lines above the first table
 */
public record PeriodSources(List<PrintedLine> balances, List<PrintedLine> lines, List<PrintedLine> above) {

    private static final Pattern NUMERIC_MONTH =
            Pattern.compile("(?<!\\d[/.-])\\b(0?[1-9]|1[0-2])[/.-](" + PrintedYear.EXPRESSION + ")\\b");
    private static final Predicate<String> FULL_YEAR =
            Pattern.compile("(?<!\\d)" + PrintedYear.EXPRESSION).asPredicate();
    private static final Pattern YEAR = Pattern.compile("\\b(" + PrintedYear.EXPRESSION + ")\\b");

    public PeriodSources {
        balances = List.copyOf(balances);
        lines = List.copyOf(lines);
        above = List.copyOf(above);
    }

    /** Returns the period that the most specific line states, if ambiguous dates have the given order. */
    public StatementPeriod period(DayMonthOrder order) {
        return balancePeriod(order)
                .or(() -> printedPeriod(order))
                .or(() -> date(statementDate(lines, order)))
                .or(() -> date(latest(above, order)))
                .or(() -> date(latest(lines, order)))
                .or(() -> date(monthEnd(lines)))
                .or(() -> yearEnd(lines).map(end -> StatementPeriod.until(end, StatementPeriod.Source.YEAR)))
                .orElse(StatementPeriod.UNKNOWN);
    }

    private static Optional<StatementPeriod> date(Optional<LocalDate> end) {
        return end.map(day -> StatementPeriod.until(day, StatementPeriod.Source.DATE));
    }

    /** Returns the period between the first and the last dated balance. */
    private Optional<StatementPeriod> balancePeriod(DayMonthOrder order) {
        List<LocalDate> dates = balances.stream()
                .flatMap(line -> dates(line, order).stream())
                .sorted()
                .distinct()
                .toList();
        return dates.size() < 2
                ? Optional.empty()
                : Optional.of(
                        StatementPeriod.of(dates.get(0), dates.get(dates.size() - 1), StatementPeriod.Source.BALANCES));
    }

    /** Returns the period between two dates on a line without amounts. */
    private Optional<StatementPeriod> printedPeriod(DayMonthOrder order) {
        return lines.stream()
                .filter(line -> line.monetaryNumbers().isEmpty())
                .filter(line -> isPeriod(line))
                .map(line -> PeriodOfOneYear.dates(line, order).orElseGet(() -> dates(line, order)))
                .filter(dates -> dates.size() == 2 && !dates.get(1).isBefore(dates.get(0)))
                .map(dates -> StatementPeriod.of(dates.get(0), dates.get(1), StatementPeriod.Source.PERIOD))
                .findFirst();
    }

    /** Returns whether the dates on a line are the start and end of a period. */
    static boolean isPeriod(PrintedLine line) {
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

    private static Optional<LocalDate> monthEnd(List<PrintedLine> lines) {
        for (PrintedLine line : lines) {
            Matcher numbers = NUMERIC_MONTH.matcher(line.text());
            if (numbers.find()) {
                return Optional.of(lastDay(Integer.parseInt(numbers.group(2)), Integer.parseInt(numbers.group(1))));
            }
            Optional<LocalDate> named = PrintedMonths.findYearMonth(line.text()).map(YearMonth::atEndOfMonth);
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

    /** Returns the dates on a line; in the other order of day and month if one of them exists only in that one. */
    private static List<LocalDate> dates(PrintedLine line, DayMonthOrder order) {
        List<PrintedDate> days = line.tokens().stream()
                .flatMap(piece -> piece instanceof PrintedToken.DateToken day ? Stream.of(day.value()) : Stream.empty())
                .toList();
        DayMonthOrder own = days.stream().allMatch(day -> day.isValid(order)) ? order : order.exchanged();
        return days.stream().flatMap(day -> day.date(own).stream()).toList();
    }

    private static Optional<LocalDate> date(PrintedToken piece, DayMonthOrder order) {
        return piece instanceof PrintedToken.DateToken day
                ? day.value().date(order).or(() -> day.value().date(order.exchanged()))
                : Optional.empty();
    }
}
