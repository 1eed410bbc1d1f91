package org.mesinfos.connectors.generic.table.value;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mesinfos.connectors.format.csv.CsvGrid;

/**
 * Dates of day and month in a table, whose year follows from the period that a line above it states.
 *
 * @param lines of the file, in which these dates have their year
 * @param format of the first and last day of the period
 * @param language of its month names
 */
public record DatesOfPeriod(List<CsvGrid.Line> lines, String format, String language) {

    private static final String DAY =
            "(?:\\d{1,2}[-/. ]{1,2}(?:\\d{1,2}|\\p{L}{3,12}\\.?)[-/. ]{1,2}\\d{4}|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2})";

    private static final String START = "(?<![\\d/.-])";
    private static final String END = "(?![\\d/])";
    private static final String BETWEEN = END + "\\P{N}{1,30}";
    private static final Pattern PERIOD = Pattern.compile(START + "(" + DAY + ")" + BETWEEN + "(" + DAY + ")" + END);
    /** Regular expressions whose group is the first or the last day of the period. */
    public static final String FIRST_DAY = START + "(" + DAY + ")" + BETWEEN + DAY + END;

    public static final String LAST_DAY = START + DAY + BETWEEN + "(" + DAY + ")" + END;
    /** A date without a year, possibly within the apostrophes that protect it in spreadsheets. */
    public static final String PROTECTED = "^'?(.*?)'?$";

    private static final Pattern DATE =
            Pattern.compile("'?(\\d{1,2}[-/.]?([-/. ])(?:\\d{1,2}|\\p{L}{3,12})(\\.?)|\\p{L}{3,12}\\.?( )\\d{1,2})'?");
    private static final Pattern YEAR = Pattern.compile("[-/. ]y+$");

    private static final int MAX_DAYS = 366;

    /** Completes the dates below the only line that states a period; empty if they fit it in no way, or in several. */
    public static Optional<DatesOfPeriod> find(List<CsvGrid.Line> lines) {
        List<Integer> stated = IntStream.range(0, lines.size())
                .filter(line -> PERIOD.matcher(lines.get(line).text()).find())
                .filter(line -> lines.get(line).cells().stream()
                        .noneMatch(cell -> DATE.matcher(cell).matches()))
                .boxed()
                .toList();
        if (stated.size() != 1) {
            return Optional.empty();
        }
        Matcher period = PERIOD.matcher(lines.get(stated.get(0)).text());
        return period.find()
                ? complete(lines, stated.get(0) + 1, List.of(period.group(1), period.group(2)))
                : Optional.empty();
    }

    private static Optional<DatesOfPeriod> complete(List<CsvGrid.Line> lines, int start, List<String> period) {
        List<DateInterpretation> bounds = DateInterpretation.of(period).stream()
                .filter(reading -> reading.dates().size() == 2)
                .filter(reading ->
                        ChronoUnit.DAYS.between(first(reading), last(reading)) >= 0 && reading.spanInDays() < MAX_DAYS)
                .toList();
        List<CsvGrid.Line> below = lines.subList(start, lines.size());
        int columns = below.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
        long most = IntStream.range(0, columns)
                .mapToLong(column -> dates(below, column).size())
                .max()
                .orElse(0);
        Set<List<CsvGrid.Line>> completed = new HashSet<>();
        Optional<DatesOfPeriod> found = Optional.empty();
        for (DateInterpretation bound : most == 0 ? List.<DateInterpretation>of() : bounds) {
            List<CsvGrid.Line> all = lines;
            for (int column = 0; column < columns; column++) {
                if (dates(below, column).size() == most) {
                    all = completeColumn(all, start, column, bound).orElse(all);
                }
            }
            if (!all.equals(lines) && completed.add(all)) {
                found = Optional.of(new DatesOfPeriod(all, bound.format(), bound.language()));
            }
        }
        return completed.size() == 1 ? found : Optional.empty();
    }

    private static List<String> dates(List<CsvGrid.Line> lines, int column) {
        return lines.stream()
                .filter(line -> column < line.cells().size())
                .map(line -> line.cells().get(column))
                .filter(cell -> DATE.matcher(cell).matches())
                .toList();
    }

    /** Returns the lines with complete dates in a column; empty if they are not all within the period in one way only. */
    private static Optional<List<CsvGrid.Line>> completeColumn(
            List<CsvGrid.Line> lines, int start, int column, DateInterpretation period) {
        List<String> dates = dates(lines.subList(start, lines.size()), column);
        Set<List<String>> ways = new HashSet<>();
        for (DateInterpretation reading : DateInterpretation.of(dates.stream()
                .map(date -> withYear(date, last(period).getYear()))
                .toList())) {
            boolean sameOrder = reading.format().contains("MMM")
                    || period.format().contains("MMM")
                    || period.format().startsWith("y")
                    || reading.format().startsWith("M") == period.format().startsWith("M");
            List<String> within = sameOrder ? within(dates, reading, period) : List.of();
            if (within.size() == dates.size()) {
                ways.add(within);
            }
        }
        if (ways.size() != 1) {
            return Optional.empty();
        }
        List<CsvGrid.Line> completed = new ArrayList<>(lines.subList(0, start));
        int next = 0;
        List<String> values = ways.iterator().next();
        for (CsvGrid.Line line : lines.subList(start, lines.size())) {
            List<String> cells = new ArrayList<>(line.cells());
            if (column < cells.size() && DATE.matcher(cells.get(column)).matches()) {
                cells.set(column, values.get(next++));
            }
            completed.add(new CsvGrid.Line(line.text(), cells));
        }
        return Optional.of(List.copyOf(completed));
    }

    /** Returns the dates with the only year that puts each into a period; fewer if some have none or several. */
    private static List<String> within(List<String> dates, DateInterpretation reading, DateInterpretation period) {
        Function<String, Optional<LocalDate>> parser = reading.parser();
        List<String> completed = new ArrayList<>();
        for (String date : dates) {
            List<String> possible = IntStream.rangeClosed(
                            first(period).getYear(), last(period).getYear())
                    .mapToObj(year -> withYear(date, year))
                    .filter(text -> parser.apply(text)
                            .filter(day -> !day.isBefore(first(period)) && !day.isAfter(last(period)))
                            .isPresent())
                    .toList();
            if (possible.size() == 1) {
                completed.add(possible.get(0));
            }
        }
        return completed;
    }

    private static String withYear(String date, int year) {
        Matcher parts = DATE.matcher(date);
        if (!parts.matches()) {
            return date;
        }
        String separator = parts.group(4) != null ? " " : parts.group(3).isEmpty() ? parts.group(2) : "";
        return parts.group(1) + separator + year;
    }

    /** Returns the formats of the dates as delivered: a dot may follow the month. */
    public static Stream<String> withoutYear(String format) {
        String delivered = YEAR.matcher(format).replaceFirst("");
        return format.contains(".y") ? Stream.of(delivered, delivered + ".") : Stream.of(delivered);
    }

    private static LocalDate first(DateInterpretation period) {
        return period.dates().get(0);
    }

    private static LocalDate last(DateInterpretation period) {
        return period.dates().get(1);
    }
}
