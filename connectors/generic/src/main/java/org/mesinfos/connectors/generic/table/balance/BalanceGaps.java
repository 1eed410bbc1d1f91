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
        if (others.isEmpty() || RunningBalanceCheck.of(layout) != RunningBalanceCheck.Verdict.CONFIRMED) {
            return false;
        }
        List<Optional<BigDecimal>> amounts = layout.amounts();
        List<Optional<BigDecimal>> balances = balances(layout, parser);
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

    /**
     * Returns whether the balance of a row without an amount differs from the balances beside it. A line that only repeats a
     * balance, or states the one before the first transaction, does not.
     */
    public static boolean haveMissingAmounts(TransactionTableLayout layout) {
        Function<String, Optional<BigDecimal>> parser = layout.numberFormat().parser();
        List<Optional<BigDecimal>> amounts = layout.amounts();
        List<Optional<BigDecimal>> balances = balances(layout, parser);
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

    private static List<Optional<BigDecimal>> balances(
            TransactionTableLayout layout, Function<String, Optional<BigDecimal>> parser) {
        return IntStream.range(0, layout.rowCount())
                .mapToObj(row -> parser.apply(layout.value(TransactionColumnRole.BALANCE_AFTER, row)))
                .toList();
    }

    private static Optional<BigDecimal> gap(
            Optional<BigDecimal> before, Optional<BigDecimal> amount, Optional<BigDecimal> after) {
        return before.flatMap(start ->
                amount.flatMap(sum -> after.map(end -> end.subtract(start).subtract(sum))));
    }
}
