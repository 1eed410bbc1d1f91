package org.mesinfos.connectors.generic.table.balance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.table.layout.RunningBalanceCheck;
import org.mesinfos.connectors.generic.table.layout.TransactionTableLayout;
import org.mesinfos.connectors.generic.table.value.SampledColumn;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/** Differences between balances that the amounts do not explain, such as those of fees in a column of their own. */
public final class BalanceGaps {

    /** Where most balances do not follow from the amounts, fewer may differ by another number of their row by chance. */
    private static final int MIN_FEES = 2;

    private BalanceGaps() {}

    /** Returns whether another column of a row has the amount by which its balance and its amount differ. */
    public static boolean haveFees(TransactionTableLayout layout) {
        Function<String, Optional<BigDecimal>> parser = layout.numberFormat().parser();
        List<SampledColumn> others = layout.roles().columns().stream()
                .filter(column -> !layout.amountColumns().contains(column))
                .filter(column -> !layout.roles()
                        .find(TransactionColumnRole.BALANCE_AFTER)
                        .equals(Optional.of(column)))
                .filter(column -> !column.isEmpty() && column.isAmount())
                .toList();
        RunningBalanceCheck.Verdict verdict = RunningBalanceCheck.of(layout);
        if (others.isEmpty() || verdict == RunningBalanceCheck.Verdict.UNKNOWN) {
            return false;
        }
        int enough = verdict == RunningBalanceCheck.Verdict.CONFIRMED ? 1 : MIN_FEES;
        List<Optional<BigDecimal>> amounts = layout.amounts();
        List<Optional<BigDecimal>> balances = layout.balances();
        return mostFrequentSteps(amounts, balances)
                .anyMatch(step -> IntStream.range(0, amounts.size())
                                .filter(row -> gap(amounts, balances, row, row + step)
                                        .filter(value -> value.signum() != 0)
                                        .filter(value -> others.stream()
                                                .flatMap(column -> parser
                                                        .apply(column.values().get(row))
                                                        .stream())
                                                .anyMatch(other -> other.abs().compareTo(value.abs()) == 0))
                                        .isPresent())
                                .count()
                        >= enough);
    }

    /** Returns the direction, to the row above or below, in which more balances follow from each other; both if as many do. */
    private static IntStream mostFrequentSteps(
            List<Optional<BigDecimal>> amounts, List<Optional<BigDecimal>> balances) {
        long above = following(amounts, balances, -1);
        long below = following(amounts, balances, 1);
        return above == below ? IntStream.of(-1, 1) : IntStream.of(above > below ? -1 : 1);
    }

    private static long following(List<Optional<BigDecimal>> amounts, List<Optional<BigDecimal>> balances, int step) {
        return IntStream.range(0, amounts.size())
                .filter(row -> gap(amounts, balances, row, row + step)
                        .filter(value -> value.signum() == 0)
                        .isPresent())
                .count();
    }

    /**
     * Returns whether the balance of a row without an amount differs from the balances beside it. A line that only repeats a
     * balance, or states the one before the first transaction, does not.
     */
    public static boolean haveMissingAmounts(TransactionTableLayout layout) {
        List<Optional<BigDecimal>> amounts = layout.amounts();
        List<Optional<BigDecimal>> balances = layout.balances();
        for (int row = 0; row < amounts.size(); row++) {
            Optional<BigDecimal> balance = balances.get(row);
            if (amounts.get(row).isPresent() || balance.isEmpty() || amounts.size() == 1) {
                continue;
            }
            boolean inside = row > 0 && row < amounts.size() - 1;
            boolean differs = Stream.of(row - 1, row + 1)
                    .filter(other -> other >= 0 && other < amounts.size())
                    .allMatch(other -> balances.get(other)
                            .filter(near -> near.compareTo(balance.get()) != 0)
                            .filter(near -> inside
                                    || near.subtract(amounts.get(other).orElse(BigDecimal.ZERO))
                                                    .compareTo(balance.get())
                                            != 0)
                            .isPresent());
            if (differs) {
                return true;
            }
        }
        return false;
    }

    /** Returns the difference between the balances of two rows that the amount of the first one does not explain. */
    private static Optional<BigDecimal> gap(
            List<Optional<BigDecimal>> amounts, List<Optional<BigDecimal>> balances, int row, int previous) {
        return previous < 0 || previous >= amounts.size()
                ? Optional.empty()
                : balances.get(previous)
                        .flatMap(start -> amounts.get(row)
                                .flatMap(sum -> balances.get(row)
                                        .map(end -> end.subtract(start).subtract(sum))));
    }
}
