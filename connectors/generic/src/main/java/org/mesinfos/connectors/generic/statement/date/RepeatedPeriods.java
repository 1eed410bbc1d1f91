package org.mesinfos.connectors.generic.statement.date;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.print.DayMonthOrder;
import org.mesinfos.connectors.generic.print.PrintedDate;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedToken;
import org.mesinfos.connectors.generic.statement.word.StatementVocabulary;

/**
 * Lines that print the period of a statement again, such as at the start of each account.
 *
 * @param lines indexes of these lines; they start with a date, but are not transactions
 * @param underOtherTitles those that have another title than the first one, or other words next to the period
 */
public record RepeatedPeriods(Set<Integer> lines, Set<Integer> underOtherTitles) {

    private static final int DATES = 2;
    private static final Pattern END_OF_SENTENCE = Pattern.compile("[.,;]$");
    private static final Pattern NOT_LETTERS = Pattern.compile("\\P{L}+");

    public RepeatedPeriods {
        lines = Set.copyOf(lines);
        underOtherTitles = Set.copyOf(underOtherTitles);
    }

    public static RepeatedPeriods find(List<PrintedLine> printed) {
        Set<Integer> repeated = new HashSet<>();
        Set<Integer> otherTitles = new HashSet<>();
        List<PrintedDate> period = List.of();
        String firstTitle = "";
        for (int i = 0; i < printed.size(); i++) {
            PrintedLine line = printed.get(i);
            List<PrintedDate> dates = dates(line);
            if (isFullPeriod(line, dates)) {
                if (period.isEmpty() && line.monetaryNumbers().isEmpty()) {
                    period = dates;
                    firstTitle = title(printed, i);
                } else if (areEqual(dates, period) && (line.monetaryNumbers().isEmpty() || startsWithRange(line))) {
                    repeated.add(i);
                    if (!title(printed, i).equals(firstTitle)) {
                        otherTitles.add(i);
                    }
                }
            }
        }
        return new RepeatedPeriods(repeated, otherTitles);
    }

    private static boolean isFullPeriod(PrintedLine line, List<PrintedDate> dates) {
        return dates.size() == DATES && dates.stream().allMatch(PrintedDate::hasYear) && PeriodSources.isPeriod(line);
    }

    /** Returns whether two periods are the same in any form, such as with the name of a month. */
    private static boolean areEqual(List<PrintedDate> dates, List<PrintedDate> period) {
        return !period.isEmpty()
                && Stream.of(DayMonthOrder.values())
                        .anyMatch(order -> IntStream.range(0, DATES)
                                .allMatch(i -> dates.get(i).date(order).isPresent()
                                        && dates.get(i)
                                                .date(order)
                                                .equals(period.get(i).date(order))));
    }

    /** Returns whether a line starts with a date until another one, as no transaction does. */
    private static boolean startsWithRange(PrintedLine line) {
        return line.tokens().size() > DATES
                && line.tokens().get(0) instanceof PrintedToken.DateToken
                && StatementVocabulary.isUntil(line.tokens().get(1).text())
                && line.tokens().get(2) instanceof PrintedToken.DateToken;
    }

    private static List<PrintedDate> dates(PrintedLine line) {
        return line.tokens().stream()
                .flatMap(token -> token instanceof PrintedToken.DateToken date
                        ? Stream.of(date.value())
                        : PrintedDate.parse(
                                END_OF_SENTENCE.matcher(token.text()).replaceFirst(""))
                                .stream())
                .toList();
    }

    /** Returns the letters of a line and of the line above it on the same page. */
    private static String title(List<PrintedLine> printed, int i) {
        boolean hasLineAbove =
                i > 0 && printed.get(i - 1).page() == printed.get(i).page();
        String above = hasLineAbove ? printed.get(i - 1).text() : "";
        return NOT_LETTERS.matcher(above + " " + printed.get(i).text()).replaceAll(" ");
    }
}
