package org.mesinfos.connectors.generic.statement.token;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.mesinfos.connectors.generic.print.PrintedDecimal;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedToken;
import org.mesinfos.connectors.generic.statement.word.StatementLineKind;

/**
 * Detector of headings with a date and the balance at the end of that day, such as <i>Tuesday 2 January 2024 – Balance
 * 1,425.83</i>. They are headings only if each balance follows from the next one by the amounts between them.
 */
public final class DatesWithBalances {

    private static final int MIN_HEADINGS = 2;

    private final List<PrintedLine> lines;
    private final List<Integer> headings;

    private DatesWithBalances(List<PrintedLine> lines) {
        this.lines = lines;
        this.headings = IntStream.range(0, lines.size())
                .filter(i -> balances(lines.get(i)).size() == 1)
                .boxed()
                .toList();
    }

    /** Returns the lines with such headings as dates alone; the same lines if there are none. */
    public static List<PrintedLine> apply(List<PrintedLine> lines) {
        DatesWithBalances dates = new DatesWithBalances(lines);
        if (dates.headings.size() < MIN_HEADINGS
                || !(dates.follow(Order.NEWEST_FIRST) || dates.follow(Order.OLDEST_FIRST))) {
            return lines;
        }
        Set<Integer> found = new HashSet<>(dates.headings);
        return IntStream.range(0, lines.size())
                .mapToObj(i -> found.contains(i) ? DatesWithTotals.withDateAlone(lines.get(i)) : lines.get(i))
                .toList();
    }

    private enum Order {
        NEWEST_FIRST,
        OLDEST_FIRST
    }

    /** Returns whether the amounts below one of two headings lead from the earlier balance to the later one, for all of them. */
    private boolean follow(Order order) {
        for (int k = 0; k + 1 < headings.size(); k++) {
            BigDecimal above = balance(headings.get(k));
            BigDecimal below = balance(headings.get(k + 1));
            BigDecimal change =
                    switch (order) {
                        case NEWEST_FIRST -> above.subtract(below).subtract(sumBelow(k));
                        case OLDEST_FIRST -> below.subtract(above).subtract(sumBelow(k + 1));
                    };
            boolean last = order == Order.OLDEST_FIRST && k + 2 == headings.size();
            if (change.signum() != 0 && !last) {
                return false;
            }
        }
        return true;
    }

    private BigDecimal balance(int line) {
        return balances(lines.get(line)).get(0).signed();
    }

    private static List<PrintedDecimal> balances(PrintedLine line) {
        return DatesWithTotals.amountsAfter(line, StatementLineKind.BALANCE);
    }

    /** Returns the sum of the amounts at the ends of the lines between a heading and the next one. */
    private BigDecimal sumBelow(int heading) {
        int end = heading + 1 < headings.size() ? headings.get(heading + 1) : lines.size();
        BigDecimal sum = BigDecimal.ZERO;
        for (PrintedLine line : lines.subList(headings.get(heading) + 1, end)) {
            PrintedToken last = line.tokens().get(line.tokens().size() - 1);
            if (last.isMonetary() && last instanceof PrintedToken.NumberToken amount) {
                sum = sum.add(amount.value().signed());
            }
        }
        return sum;
    }
}
