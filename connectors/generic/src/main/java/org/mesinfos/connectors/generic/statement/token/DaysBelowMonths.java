package org.mesinfos.connectors.generic.statement.token;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mesinfos.connectors.api.page.PdfWord;
import org.mesinfos.connectors.generic.print.DayMonthOrder;
import org.mesinfos.connectors.generic.print.PrintedDate;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedMonths;
import org.mesinfos.connectors.generic.print.PrintedToken;
import org.mesinfos.connectors.generic.print.PrintedYear;
import org.mesinfos.connectors.generic.print.Weekdays;
import org.mesinfos.connectors.generic.table.value.DateSequence;

/**
 * Detector of days below headings of their month, such as <i>24</i> or <i>Mon 24</i> below <i>August 2026</i>. Such numbers are
 * dates only if they are in sequence over all months.
 */
public final class DaysBelowMonths {

    /** Maximum distance between the left edges of the days and that of their heading, in points. */
    private static final double TOLERANCE = 3;

    /** Larger gaps separate a heading from other columns, in points. */
    private static final double MAX_GAP = 16;

    /** Words of a month and its year, such as <i>agosto de 2026</i>. */
    private static final int MAX_WORDS = 3;

    private static final int MIN_ROWS = 2;
    private static final Pattern DAY = Pattern.compile("\\d{1,2}");

    private final Map<PrintedLine, Integer> wordsOfHeadings = new HashMap<>();
    private final Map<PrintedLine, List<PrintedToken>> tokensOfRows = new HashMap<>();
    private final List<LocalDate> dates = new ArrayList<>();

    private DaysBelowMonths() {}

    /** A month and its year at the start of a line. */
    private record Heading(YearMonth month, double left) {}

    /** Returns the lines with such days as dates, and without the headings; the same lines if there are none. */
    public static List<PrintedLine> apply(List<PrintedLine> lines) {
        DaysBelowMonths days = new DaysBelowMonths();
        days.find(lines);
        return days.dates.size() < MIN_ROWS || DateSequence.reversals(days.dates) > 0
                ? lines
                : lines.stream().flatMap(line -> days.withDate(line).stream()).toList();
    }

    private void find(List<PrintedLine> lines) {
        Optional<Heading> current = Optional.empty();
        for (PrintedLine line : lines) {
            int words = wordsOfHeading(line);
            if (words > 0) {
                wordsOfHeadings.put(line, words);
                current = PrintedMonths.findYearMonth(text(line, words))
                        .map(month -> new Heading(month, line.words().get(0).left()));
            } else if (!line.monetaryNumbers().isEmpty()) {
                current.ifPresent(heading -> addRow(line, heading));
            }
        }
    }

    /** Returns the number of words of a month and its year that start a line, apart from its other columns; 0 for any other line. */
    private static int wordsOfHeading(PrintedLine line) {
        List<PdfWord> words = line.words();
        int end = 1;
        while (end < words.size() && words.get(end).left() - words.get(end - 1).right() <= MAX_GAP) {
            end++;
        }
        return end > 1
                        && end <= MAX_WORDS
                        && PrintedMonths.isMonth(words.get(0).text())
                        && PrintedYear.isYear(words.get(end - 1).text())
                ? end
                : 0;
    }

    private static String text(PrintedLine line, int words) {
        return line.words().subList(0, words).stream().map(PdfWord::text).collect(Collectors.joining(" "));
    }

    private void addRow(PrintedLine line, Heading heading) {
        // Words rather than tokens: the names of a weekday and of a month may have the same abbreviation.
        List<PdfWord> words = line.words();
        PdfWord first = words.get(0);
        PdfWord number = words.size() > 1 && Weekdays.isWeekday(first.text()) ? words.get(1) : first;
        List<PrintedToken> others = line.tokens().stream()
                .filter(token -> token.left() > number.left())
                .toList();
        boolean whole = line.tokens().stream()
                .noneMatch(token -> token.left() <= number.left() && token.right() > number.right());
        if (!whole
                || !DAY.matcher(number.text()).matches()
                || Math.abs(first.left() - heading.left()) > TOLERANCE
                || !heading.month().isValidDay(Integer.parseInt(number.text()))) {
            return;
        }
        LocalDate date = heading.month().atDay(Integer.parseInt(number.text()));
        PrintedDate printed = new PrintedDate(
                date.getDayOfMonth(), date.getMonthValue(), date.getYear(), 0, Optional.of(DayMonthOrder.DAY_FIRST));
        List<PrintedToken> dated = new ArrayList<>(others);
        dated.add(0, new PrintedToken.DateToken(number.text(), first.left(), number.right(), printed));
        tokensOfRows.put(line, dated);
        dates.add(date);
    }

    private Optional<PrintedLine> withDate(PrintedLine line) {
        Integer heading = wordsOfHeadings.get(line);
        if (heading == null) {
            return Optional.of(line.withTokens(tokensOfRows.getOrDefault(line, line.tokens())));
        }
        return heading == line.words().size()
                ? Optional.empty()
                : Optional.of(line.slice(heading, line.words().size(), 0));
    }
}
