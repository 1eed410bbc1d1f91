package org.mesinfos.connectors.generic.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.print.DayMonthOrder;
import org.mesinfos.connectors.generic.print.PrintedDate;

/**
 * Balances of a summary with two dates and the same caption, such as <i>Debt on 30/11/2023</i> and <i>Debt on 31/12/2023</i>,
 * or with an earlier one that is named as the opening balance: the later one is the closing balance.
 */
final class DatedBalances {

    private static final Pattern SPACES = Pattern.compile(" +");

    private DatedBalances() {}

    /** Returns the balances above all transactions, with the kinds that their dates show. */
    static List<BalanceLine> withKinds(List<BalanceLine> balances) {
        List<BalanceLine> result = new ArrayList<>(balances);
        for (int later = 1; later < result.size(); later++) {
            BalanceLine line = result.get(later);
            if (isUnspecifiedAbove(line) && follows(result.subList(0, later), line)) {
                result.set(later, line.withKind(BalanceLine.Kind.CLOSING));
            }
        }
        return result;
    }

    private static boolean follows(List<BalanceLine> before, BalanceLine line) {
        return before.stream()
                .filter(other -> other.precedingTransactions() == 0)
                .filter(other -> other.kind() == BalanceLine.Kind.OPENING
                        || (other.kind() == BalanceLine.Kind.UNSPECIFIED
                                && caption(other).equals(caption(line))))
                .anyMatch(other -> date(other)
                        .filter(earlier -> date(line).filter(earlier::isBefore).isPresent())
                        .isPresent());
    }

    private static boolean isUnspecifiedAbove(BalanceLine line) {
        return line.kind() == BalanceLine.Kind.UNSPECIFIED && line.precedingTransactions() == 0;
    }

    private static String caption(BalanceLine line) {
        return String.join(
                " ",
                words(line).filter(word -> PrintedDate.parse(word).isEmpty()).toList());
    }

    private static Optional<LocalDate> date(BalanceLine line) {
        return words(line)
                .flatMap(word -> PrintedDate.parse(word).stream())
                .findFirst()
                .flatMap(date -> date.date(DayMonthOrder.DAY_FIRST).or(() -> date.date(DayMonthOrder.MONTH_FIRST)));
    }

    private static Stream<String> words(BalanceLine line) {
        return SPACES.splitAsStream(line.text());
    }
}
