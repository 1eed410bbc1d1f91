package org.mesinfos.connectors.generic.statement.token;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mesinfos.connectors.generic.print.PrintedDecimal;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedToken;
import org.mesinfos.connectors.generic.print.Weekdays;
import org.mesinfos.connectors.generic.statement.word.StatementLineKind;

/**
 * Headings with a date and the totals of its transactions, such as <i>12 Jan 2024 Total in 50.00 Total out 20.00</i>: they
 * become headings with the date only. A weekday may precede the date. A single total must be the sum of the amounts below it.
 */
public final class DatesWithTotals {

    /** Fewer may be transactions. */
    private static final int MIN_HEADINGS = 2;

    private final List<PrintedLine> lines;

    private DatesWithTotals(List<PrintedLine> lines) {
        this.lines = lines;
    }

    /** Returns the lines with such headings as dates alone; the same lines if there are none. */
    public static List<PrintedLine> apply(List<PrintedLine> lines) {
        DatesWithTotals dates = new DatesWithTotals(lines);
        Set<PrintedLine> headings = IntStream.range(0, lines.size())
                .filter(dates::isHeading)
                .mapToObj(lines::get)
                .collect(Collectors.toSet());
        return headings.size() < MIN_HEADINGS
                ? lines
                : lines.stream()
                        .map(line -> headings.contains(line) ? withDateAlone(line) : line)
                        .toList();
    }

    private boolean isHeading(int i) {
        List<PrintedDecimal> totals = amountsAfter(lines.get(i), StatementLineKind.TOTAL);
        return totals.size() > 1 || (totals.size() == 1 && isSumBelow(i, totals.get(0)));
    }

    /** Returns the index of the first token after the date, with which a line starts; 0 if it starts otherwise. */
    private static int firstAfterDate(PrintedLine line) {
        List<PrintedToken> tokens = line.tokens();
        int date = !tokens.isEmpty() && Weekdays.isWeekday(tokens.get(0).text()) ? 1 : 0;
        return date < tokens.size() && tokens.get(date) instanceof PrintedToken.DateToken ? date + 1 : 0;
    }

    /** Returns a line without what follows the date with which it starts. */
    static PrintedLine withDateAlone(PrintedLine line) {
        return line.withTokens(line.tokens().subList(0, firstAfterDate(line)));
    }

    /** Returns whether a line starts with a date. */
    static boolean startsWithDate(PrintedLine line) {
        return firstAfterDate(line) > 0;
    }

    /** Returns a line without the date with which it may start. */
    static PrintedLine withoutDate(PrintedLine line) {
        return line.withTokens(
                line.tokens().subList(firstAfterDate(line), line.tokens().size()));
    }

    /** Returns the amounts of a line that starts with a date, each of them after words of a kind; none for any other line. */
    static List<PrintedDecimal> amountsAfter(PrintedLine line, StatementLineKind kind) {
        return startsWithDate(line) ? amountsAfterWords(withoutDate(line), kind) : List.of();
    }

    /** Returns the amounts of a line, each of them after words of a kind; none for a line with anything else. */
    static List<PrintedDecimal> amountsAfterWords(PrintedLine line, StatementLineKind kind) {
        List<PrintedDecimal> amounts = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (PrintedToken token : line.tokens()) {
            if (token instanceof PrintedToken.WordToken) {
                words.add(token.text());
            } else if (token instanceof PrintedToken.NumberToken number
                    && StatementLineKind.of(String.join(" ", words)) == kind) {
                amounts.add(number.value());
                words.clear();
            } else {
                return List.of();
            }
        }
        return words.isEmpty() ? amounts : List.of();
    }

    /** Returns whether the first amounts below a line have a sum. Lines with dates of their own need no heading. */
    private boolean isSumBelow(int i, PrintedDecimal total) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int at = i + 1; at < lines.size() && firstAfterDate(lines.get(at)) == 0; at++) {
            List<PrintedToken.NumberToken> amounts = lines.get(at).monetaryNumbers();
            if (!amounts.isEmpty()) {
                sum = sum.add(amounts.get(amounts.size() - 1).value().signed());
                if (sum.compareTo(total.signed()) == 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
