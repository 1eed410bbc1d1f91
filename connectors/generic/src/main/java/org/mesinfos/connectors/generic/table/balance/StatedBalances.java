package org.mesinfos.connectors.generic.table.balance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.mesinfos.connectors.mapping.value.BalanceLabel;

/**
 * The balances of a table, which show whether a row beside them states the amount at disposal or is a payment of that name.
 *
 * @param balances texts of the rows with balances
 * @param texts text of each row
 * @param amounts amount of each row
 */
record StatedBalances(Set<String> balances, List<String> texts, List<Optional<BigDecimal>> amounts) {

    /**
     * Returns whether a row named as the amount at disposal is beside a balance, and no payment. Between a balance and the
     * transactions its place alone decides nothing, unless other transactions are on both sides.
     */
    boolean isBeside(int row) {
        Optional<Integer> above = balance(row, -1);
        Optional<Integer> below = balance(row, 1);
        if ((above.isEmpty() && below.isEmpty()) || (addUp(true) && !addUp(false))) {
            return false;
        }
        if ((above.isPresent() && isLast(row, 1))
                || (below.isPresent() && isLast(row, -1))
                || above.filter(at -> equalAmounts(row, at)).isPresent()
                || below.filter(at -> equalAmounts(row, at)).isPresent()
                || addUp(false)) {
            return true;
        }
        return !addUp(true) && hasTransaction(row, -1) && hasTransaction(row, 1);
    }

    /** Returns the next row in a direction with another kind of text, if it is a balance. */
    private Optional<Integer> balance(int row, int step) {
        int at = row + step;
        while (isRow(at) && isNamed(at)) {
            at += step;
        }
        return isRow(at) && isBalance(at) ? Optional.of(at) : Optional.empty();
    }

    /** Returns whether only rows of the same kind follow in a direction. */
    private boolean isLast(int row, int step) {
        int at = row + step;
        while (isRow(at) && isNamed(at)) {
            at += step;
        }
        return !isRow(at);
    }

    private boolean hasTransaction(int row, int step) {
        int at = row + step;
        while (isRow(at) && (isNamed(at) || isBalance(at))) {
            at += step;
        }
        return isRow(at);
    }

    private boolean equalAmounts(int row, int other) {
        return amounts.get(row).isPresent()
                && amounts.get(other).isPresent()
                && amounts.get(row).get().compareTo(amounts.get(other).get()) == 0;
    }

    /** Returns whether the amounts between the first and the last balance add up to their difference, in either order. */
    private boolean addUp(boolean withNamed) {
        List<Integer> stated = IntStream.range(0, texts.size())
                .filter(this::isBalance)
                .filter(row -> amounts.get(row).isPresent())
                .boxed()
                .toList();
        if (stated.size() < 2) {
            return false;
        }
        int first = stated.get(0);
        int last = stated.get(stated.size() - 1);
        BigDecimal sum = IntStream.range(first + 1, last)
                .filter(row -> !isBalance(row) && (withNamed || !isNamed(row)))
                .mapToObj(row -> amounts.get(row).orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal change =
                amounts.get(last).orElseThrow().subtract(amounts.get(first).orElseThrow());
        return change.compareTo(sum) == 0 || change.negate().compareTo(sum) == 0;
    }

    private boolean isRow(int row) {
        return row >= 0 && row < texts.size();
    }

    private boolean isBalance(int row) {
        return balances.contains(texts.get(row));
    }

    private boolean isNamed(int row) {
        return BalanceLabel.isAmountAtDisposal(texts.get(row));
    }
}
