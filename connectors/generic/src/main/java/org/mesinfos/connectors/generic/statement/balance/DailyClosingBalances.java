package org.mesinfos.connectors.generic.statement.balance;

import java.util.List;
import org.mesinfos.connectors.generic.print.PrintedDate;
import org.mesinfos.connectors.generic.statement.section.AccountSection;
import org.mesinfos.connectors.generic.statement.section.PrintedTransaction;
import org.mesinfos.connectors.generic.statement.sign.SignHypothesis;
import org.mesinfos.connectors.generic.statement.sign.StatementBalances;

/**
 * Running balances that are printed with the last transaction of each day. An amount without its own date after the
 * last of them is not a transaction.
 */
final class DailyClosingBalances {
    /** Fewer balances may be at the end of their days by coincidence. */
    private static final int MIN_DAYS = 3;

    private DailyClosingBalances() {}

    /** Returns whether the last row of a section follows the balance of its day, and no closing balance includes it. */
    static boolean isAfterLast(AccountSection section, SignHypothesis hypothesis) {
        List<PrintedTransaction> rows = section.transactions();
        if (rows.size() <= MIN_DAYS || !isUndatedWithoutBalance(rows.get(rows.size() - 1))) {
            return false;
        }
        AccountSection before = section.withoutTransaction(rows.size() - 1);
        return endDays(before.transactions())
                && hypothesis.hasRunningBalancesOldestFirst(before)
                && !StatementBalances.addsUp(section, hypothesis);
    }

    private static boolean isUndatedWithoutBalance(PrintedTransaction row) {
        return !row.hasOwnDate() && !row.hasBalance();
    }

    /** Returns whether the last transaction of each day has a balance. */
    private static boolean endDays(List<PrintedTransaction> rows) {
        int days = 0;
        for (int i = 0; i < rows.size(); i++) {
            boolean last = i + 1 == rows.size() || !day(rows.get(i)).equals(day(rows.get(i + 1)));
            if (last && !rows.get(i).hasBalance()) {
                return false;
            }
            days += last ? 1 : 0;
        }
        return days >= MIN_DAYS;
    }

    private static PrintedDate day(PrintedTransaction row) {
        return row.dates().get(0).date();
    }
}
