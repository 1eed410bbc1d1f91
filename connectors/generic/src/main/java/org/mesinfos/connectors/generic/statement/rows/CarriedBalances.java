package org.mesinfos.connectors.generic.statement.rows;

import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.generic.statement.section.BalanceLine;
import org.mesinfos.connectors.generic.statement.word.BalanceKind;

/**
 * Balances that are carried from one page to the next: a closing balance below the transactions of a page, and the same amount
 * as the opening balance above those of the next page. They neither open nor close the account.
 */
final class CarriedBalances {

    private CarriedBalances() {}

    /**
     * Returns the balances with the kinds that their repetition shows.
     *
     * @param transactions number of transactions of the account
     */
    static List<BalanceLine> withKinds(List<BalanceLine> balances, int transactions) {
        List<BalanceLine> result = new ArrayList<>(balances);
        for (int i = 1; i < result.size(); i++) {
            if (isCarried(result.get(i - 1), result.get(i), transactions)) {
                result.set(i - 1, result.get(i - 1).withKind(BalanceKind.CARRIED));
                result.set(i, result.get(i).withKind(BalanceKind.CARRIED));
            }
        }
        return result;
    }

    private static boolean isCarried(BalanceLine below, BalanceLine above, int transactions) {
        return below.kind() == BalanceKind.CLOSING
                && above.kind() == BalanceKind.OPENING
                && below.precedingTransactions() == above.precedingTransactions()
                && above.precedingTransactions() > 0
                && above.precedingTransactions() < transactions
                && below.amount().magnitude().compareTo(above.amount().magnitude()) == 0;
    }
}
