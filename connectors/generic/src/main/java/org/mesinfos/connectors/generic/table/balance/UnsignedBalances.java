package org.mesinfos.connectors.generic.table.balance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mesinfos.connectors.generic.table.layout.TransactionTableLayout;

/** Balances without a sign, of an account that is overdrawn in some rows only. */
public final class UnsignedBalances {

    /** Fewer amounts may lead from balance to balance by chance. */
    private static final int MIN_ROWS = 4;

    private UnsignedBalances() {}

    /**
     * Returns whether the amounts lead from each balance to the next one only if some balances are negative, although none has
     * a minus. This proves no direction: with all signs exchanged, they do so as well. A row without an amount only repeats the
     * balance.
     */
    public static boolean areIn(TransactionTableLayout layout) {
        List<BigDecimal> amounts = layout.amounts().stream()
                .map(amount -> amount.orElse(BigDecimal.ZERO))
                .toList();
        List<BigDecimal> balances = layout.balances().stream()
                .flatMap(Optional::stream)
                .filter(balance -> balance.signum() >= 0)
                .toList();
        return amounts.size() >= MIN_ROWS
                && balances.size() == amounts.size()
                && (changeSign(amounts, balances) || changeSign(reversed(amounts), reversed(balances)));
    }

    private static boolean changeSign(List<BigDecimal> amounts, List<BigDecimal> balances) {
        return changeSign(balances.get(0), amounts, balances)
                || changeSign(balances.get(0).negate(), amounts, balances);
    }

    private static boolean changeSign(BigDecimal first, List<BigDecimal> amounts, List<BigDecimal> balances) {
        BigDecimal balance = first;
        boolean changes = false;
        for (int row = 1; row < amounts.size(); row++) {
            balance = balance.add(amounts.get(row));
            if (balance.abs().compareTo(balances.get(row)) != 0) {
                return false;
            }
            changes |= balance.signum() * first.signum() < 0;
        }
        return changes;
    }

    private static List<BigDecimal> reversed(List<BigDecimal> values) {
        return IntStream.range(0, values.size())
                .mapToObj(at -> values.get(values.size() - 1 - at))
                .toList();
    }
}
