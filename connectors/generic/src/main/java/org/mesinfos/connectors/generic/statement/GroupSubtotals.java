package org.mesinfos.connectors.generic.statement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.generic.TransactionColumnRole;

/**
 * Subtotals of groups of transactions, such as card payments, printed above or below the transactions of their group.
 */
final class GroupSubtotals {

    /** Maximum size of a group. It bounds the cost for long statements. */
    private static final int MAX_GROUP_SIZE = 500;

    private final List<BigDecimal> amounts;
    private final List<PrintedTransaction> transactions;

    private GroupSubtotals(AccountSection section, SignHypothesis hypothesis) {
        this.transactions = section.transactions();
        this.amounts = transactions.stream()
                .map(transaction -> hypothesis.amount(transaction).orElse(BigDecimal.ZERO))
                .toList();
    }

    /**
     * Returns the indexes of the rows that are subtotals, in ascending order. A subtotal has no date of its own and
     * equals the sum of consecutive rows directly above or below it. Subtotals are only reported if the balances follow
     * from the transactions without them.
     */
    static List<Integer> indexesIn(AccountSection section, SignHypothesis hypothesis) {
        if (StatementBalances.difference(section, hypothesis).isEmpty()) {
            return List.of();
        }
        List<Integer> sums = new GroupSubtotals(section, hypothesis).find();
        AccountSection rest = section;
        for (int i = sums.size() - 1; i >= 0; i--) {
            rest = rest.withoutTransaction(sums.get(i));
        }
        return StatementBalances.difference(rest, hypothesis).isEmpty() ? sums : List.of();
    }

    private List<Integer> find() {
        List<Integer> sums = new ArrayList<>();
        for (int i = 0; i < transactions.size(); i++) {
            if (hasNoDateOrBalance(i) && (addsUp(i, 1) || addsUp(i, -1))) {
                sums.add(i);
            }
        }
        return sums;
    }

    /** Returns whether a transaction has neither a date nor a running balance of its own. */
    private boolean hasNoDateOrBalance(int i) {
        PrintedTransaction transaction = transactions.get(i);
        return transaction.dateOrigin() == PrintedTransaction.DateOrigin.INHERITED
                && transaction.amount(TransactionColumnRole.BALANCE_AFTER).isEmpty();
    }

    private boolean addsUp(int at, int step) {
        BigDecimal expected = amounts.get(at).abs();
        BigDecimal sum = BigDecimal.ZERO;
        int last = at + step * MAX_GROUP_SIZE;
        for (int i = at + step; i >= 0 && i < amounts.size() && i != last; i += step) {
            sum = sum.add(amounts.get(i));
            if (sum.abs().compareTo(expected) == 0) {
                return true;
            }
        }
        return false;
    }
}
