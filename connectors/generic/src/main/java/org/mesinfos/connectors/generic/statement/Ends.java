package org.mesinfos.connectors.generic.statement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Opening and closing balance of a section, and the check that the transactions lead from one to the other. */
final class Ends {

    private Ends() {}

    /** Returns the first balance before all transactions. */
    static Optional<BigDecimal> opening(Section section, Hypothesis hypothesis) {
        return openings(section).stream().map(hypothesis::balance).findFirst();
    }

    /** Returns the last balance after all transactions. */
    static Optional<BigDecimal> closing(Section section, Hypothesis hypothesis) {
        List<BalanceLine> closings = closings(section);
        return closings.isEmpty() ? Optional.empty() : Optional.of(hypothesis.balance(closings.get(closings.size() - 1)));
    }

    /** Returns the line of the closing balance. */
    static Optional<BalanceLine> closingLine(Section section) {
        List<BalanceLine> closings = closings(section);
        return closings.isEmpty() ? Optional.empty() : Optional.of(closings.get(closings.size() - 1));
    }

    /**
     * Returns the closing balance minus the opening balance and the transactions.
     *
     * <p>A statement may contain several balances, such as one per page. It adds up if any two of them agree.
     *
     * @return empty if the statement adds up or has no balances to compare
     */
    static Optional<BigDecimal> difference(Section section, Hypothesis hypothesis) {
        BigDecimal sum = section.movements().stream()
                .flatMap(transaction -> hypothesis.amount(transaction).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        for (BalanceLine opening : openings(section)) {
            for (BalanceLine closing : closings(section)) {
                BigDecimal expected = hypothesis.balance(opening).add(sum);
                if (expected.compareTo(hypothesis.balance(closing)) == 0) {
                    return Optional.empty();
                }
            }
        }
        if (section.movements().size() > 1 && addsUpFromBelow(section, hypothesis, sum)) {
            return Optional.empty();
        }
        Optional<BigDecimal> opening = opening(section, hypothesis);
        return opening.flatMap(start ->
                closing(section, hypothesis).map(end -> end.subtract(start).subtract(sum)));
    }

    /**
     * Returns the number of transactions that lead to the last balance; all of them if they add up, or if neither does.
     */
    static int lastOf(Section section, Hypothesis hypothesis) {
        int size = section.movements().size();
        int last =
                section.balances().stream().mapToInt(BalanceLine::after).max().orElse(size);
        if (last == 0 || last == size || difference(section, hypothesis).isEmpty()) {
            return size;
        }
        Section first = new Section(
                section.account(), section.movements().subList(0, last), section.balances(), section.currency());
        return difference(first, hypothesis).isEmpty() ? last : size;
    }

    /**
     * Returns whether the transactions lead from the last balance to the first, in a statement with the newest
     * transactions at the top.
     */
    private static boolean addsUpFromBelow(Section section, Hypothesis hypothesis, BigDecimal sum) {
        List<BalanceLine> any = kind(section, BalanceLine.Kind.ANY);
        return any.stream()
                .filter(line -> line.after() == section.movements().size())
                .anyMatch(oldest -> any.stream()
                        .filter(line -> line.after() == 0)
                        .anyMatch(newest -> hypothesis.balance(oldest).add(sum).compareTo(hypothesis.balance(newest)) == 0));
    }

    /** Returns whether there are several balances and all are equal. */
    static boolean areTheSame(Section section) {
        return section.balances().size() > 1
                && section.balances().stream()
                                .map(line -> line.money().magnitude().stripTrailingZeros())
                                .distinct()
                                .count()
                        == 1;
    }

    /**
     * Returns the candidates for the opening balance: the first one before all transactions, and those captioned as
     * opening balance.
     */
    private static List<BalanceLine> openings(Section section) {
        return Stream.concat(
                        section.balances().stream()
                                .filter(line -> line.after() == 0 && line.kind() != BalanceLine.Kind.CLOSING)
                                .limit(1),
                        kind(section, BalanceLine.Kind.OPENING).stream())
                .distinct()
                .toList();
    }

    /**
     * Returns the candidates for the closing balance: those after all transactions, and those captioned as closing
     * balance.
     */
    private static List<BalanceLine> closings(Section section) {
        List<BalanceLine> named = kind(section, BalanceLine.Kind.CLOSING);
        List<BalanceLine> last = kind(section, BalanceLine.Kind.ANY).stream()
                .filter(line -> line.after() == section.movements().size() && line.after() > 0)
                .toList();
        return Stream.concat(last.stream(), named.stream()).toList();
    }

    private static List<BalanceLine> kind(Section section, BalanceLine.Kind kind) {
        return section.balances().stream().filter(line -> line.kind() == kind).toList();
    }
}
