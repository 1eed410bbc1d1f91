package org.mesinfos.connectors.generic;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Differences between balances that the amounts do not explain, such as those of fees in a column of their own. */
final class BalanceGaps {

    private BalanceGaps() {}

    /** Returns whether another column of a row has the amount by which its balance and its amount differ. */
    static boolean haveFees(TransactionTableLayout layout) {
        Function<String, Optional<BigDecimal>> parser = layout.numberFormat().parser();
        List<SampledColumn> others = layout.roles().columns().stream()
                .filter(column -> !layout.amountColumns().contains(column))
                .filter(column -> !layout.roles()
                        .find(TransactionColumnRole.BALANCE_AFTER)
                        .equals(Optional.of(column)))
                .filter(column -> !column.isEmpty() && column.isAmount())
                .toList();
        if (others.isEmpty() || RunningBalanceCheck.of(layout) != RunningBalanceCheck.Verdict.CONFIRMED) {
            return false;
        }
        List<Optional<BigDecimal>> amounts = layout.amounts();
        List<Optional<BigDecimal>> balances = IntStream.range(0, amounts.size())
                .mapToObj(row -> parser.apply(layout.value(TransactionColumnRole.BALANCE_AFTER, row)))
                .toList();
        for (int row = 0; row < amounts.size(); row++) {
            for (int previous : List.of(row - 1, row + 1)) {
                Optional<BigDecimal> gap = previous < 0 || previous >= amounts.size()
                        ? Optional.empty()
                        : gap(balances.get(previous), amounts.get(row), balances.get(row));
                int at = row;
                if (gap.filter(value -> value.signum() != 0)
                        .filter(value -> others.stream()
                                .flatMap(column -> parser.apply(column.values().get(at)).stream())
                                .anyMatch(other -> other.abs().compareTo(value.abs()) == 0))
                        .isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Optional<BigDecimal> gap(
            Optional<BigDecimal> before, Optional<BigDecimal> amount, Optional<BigDecimal> after) {
        return before.flatMap(start ->
                amount.flatMap(sum -> after.map(end -> end.subtract(start).subtract(sum))));
    }
}
