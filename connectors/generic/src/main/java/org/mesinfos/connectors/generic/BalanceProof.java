package org.mesinfos.connectors.generic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which of several columns of numbers is the amount, proved by one or two of the others that move by it.
 *
 * @param amount signed
 * @param balance after each movement; empty when only the one before it is there
 */
record BalanceProof(Column amount, Optional<Column> balance) {

    private static final int FEWEST_ROWS = 3;
    /** In hundredths of the rows. */
    private static final int MOST = 90;

    /** Proves what stands in other places than first the amount, then the balance; empty when nothing does. */
    static Optional<BalanceProof> of(List<Column> columns) {
        List<List<Optional<BigDecimal>>> numbers =
                columns.stream().map(BalanceProof::numbers).toList();
        for (int amount = 0; amount < columns.size(); amount++) {
            for (int after = 0; after < columns.size(); after++) {
                if (amount != after && (after < amount || columns.size() > 2)) {
                    if (moves(numbers.get(amount), numbers.get(after), 0)) {
                        return Optional.of(new BalanceProof(columns.get(amount), Optional.of(columns.get(after))));
                    }
                }
            }
        }
        for (int amount = 0; amount < columns.size(); amount++) {
            for (int before = 0; before < amount; before++) {
                if (moves(numbers.get(amount), numbers.get(before), 1)) {
                    return Optional.of(new BalanceProof(columns.get(amount), Optional.empty()));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Whether balances move by the amounts, from one row to the next or to the one above.
     *
     * @param lag 0 when each balance is the one after its movement, 1 when before it
     */
    private static boolean moves(List<Optional<BigDecimal>> amounts, List<Optional<BigDecimal>> balances, int lag) {
        int pairs = 0;
        int down = 0;
        int up = 0;
        for (int row = 1; row < amounts.size(); row++) {
            Optional<BigDecimal> above = balances.get(row - 1);
            Optional<BigDecimal> here = balances.get(row);
            if (above.isPresent() && here.isPresent()) {
                BigDecimal step = here.get().subtract(above.get());
                pairs++;
                down += is(amounts.get(row - lag), step) ? 1 : 0;
                up += is(amounts.get(row - 1 + lag), step.negate()) ? 1 : 0;
            }
        }
        return pairs >= FEWEST_ROWS - 1 && Math.max(down, up) * 100 >= pairs * MOST;
    }

    private static boolean is(Optional<BigDecimal> amount, BigDecimal step) {
        return amount.isPresent() && amount.get().signum() != 0 && amount.get().compareTo(step) == 0;
    }

    private static List<Optional<BigDecimal>> numbers(Column column) {
        Function<String, Optional<BigDecimal>> reader =
                NumberForm.of(column.filled()).reader();
        List<Optional<BigDecimal>> numbers = new ArrayList<>();
        column.values().forEach(value -> numbers.add(reader.apply(value)));
        return numbers;
    }
}
