package org.mesinfos.connectors.generic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The amount column among several columns of numbers, proven by a running balance that changes by its values.
 *
 * @param amount column of signed amounts
 * @param balance column of the balance after each transaction; empty if there is only one of the balance before it
 */
record ProvenAmountColumn(SampledColumn amount, Optional<SampledColumn> balance) {

    private static final int MIN_ROWS = 3;
    /** Percentage of the rows that must agree. */
    private static final int MIN_PERCENT = 90;

    /**
     * Finds the amount in any order of columns other than the amount followed by the balance; empty if no balance
     * proves it.
     */
    static Optional<ProvenAmountColumn> of(List<SampledColumn> columns) {
        List<List<Optional<BigDecimal>>> numbers =
                columns.stream().map(ProvenAmountColumn::parseNumbers).toList();
        for (int amount = 0; amount < columns.size(); amount++) {
            for (int after = 0; after < columns.size(); after++) {
                if (amount != after && (after < amount || columns.size() > 2)) {
                    if (balancesMatch(numbers.get(amount), numbers.get(after), 0)) {
                        return Optional.of(
                                new ProvenAmountColumn(columns.get(amount), Optional.of(columns.get(after))));
                    }
                }
            }
        }
        for (int amount = 0; amount < columns.size(); amount++) {
            for (int before = 0; before < amount; before++) {
                if (balancesMatch(numbers.get(amount), numbers.get(before), 1)) {
                    return Optional.of(new ProvenAmountColumn(columns.get(amount), Optional.empty()));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Returns whether balances change by the amounts, from one row to the next or to the previous one.
     *
     * @param lag 0 if each balance is the one after its transaction, 1 if it is the one before
     */
    private static boolean balancesMatch(
            List<Optional<BigDecimal>> amounts, List<Optional<BigDecimal>> balances, int lag) {
        int pairs = 0;
        int ascendingMatches = 0;
        int descendingMatches = 0;
        for (int row = 1; row < amounts.size(); row++) {
            Optional<BigDecimal> previous = balances.get(row - 1);
            Optional<BigDecimal> current = balances.get(row);
            if (previous.isPresent() && current.isPresent()) {
                BigDecimal step = current.get().subtract(previous.get());
                pairs++;
                ascendingMatches += equalsStep(amounts.get(row - lag), step) ? 1 : 0;
                descendingMatches += equalsStep(amounts.get(row - 1 + lag), step.negate()) ? 1 : 0;
            }
        }
        return pairs >= MIN_ROWS - 1 && Math.max(ascendingMatches, descendingMatches) * 100 >= pairs * MIN_PERCENT;
    }

    private static boolean equalsStep(Optional<BigDecimal> amount, BigDecimal step) {
        return amount.isPresent() && amount.get().signum() != 0 && amount.get().compareTo(step) == 0;
    }

    private static List<Optional<BigDecimal>> parseNumbers(SampledColumn column) {
        Function<String, Optional<BigDecimal>> parser =
                InferredNumberFormat.infer(column.nonEmptyValues()).parser();
        List<Optional<BigDecimal>> numbers = new ArrayList<>();
        column.values().forEach(value -> numbers.add(parser.apply(value)));
        return numbers;
    }
}
