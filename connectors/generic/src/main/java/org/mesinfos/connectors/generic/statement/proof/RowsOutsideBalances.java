package org.mesinfos.connectors.generic.statement.proof;

import java.util.List;
import org.mesinfos.connectors.generic.statement.hypothesis.ParsedStatement;
import org.mesinfos.connectors.generic.statement.section.AccountSection;
import org.mesinfos.connectors.generic.statement.section.PrintedTransaction;
import org.mesinfos.connectors.generic.statement.sign.StatementBalances;
import org.mesinfos.connectors.generic.statement.word.BalanceKind;

/**
 * Rows without a balance above or below those that have one each, in accounts whose balances do not include them: pending or
 * cancelled transactions, or an annex.
 */
final class RowsOutsideBalances {

    private RowsOutsideBalances() {}

    /** Returns whether a statement has such rows. */
    static boolean arePossible(ParsedStatement statement) {
        int balances = 0;
        boolean outside = false;
        for (AccountSection section : statement.sections()) {
            List<PrintedTransaction> rows = section.transactions();
            int withBalance =
                    (int) rows.stream().filter(PrintedTransaction::hasBalance).count();
            if (withBalance < span(rows)) {
                return false;
            }
            balances += withBalance;
            outside |= withBalance < rows.size() && !StatementBalances.addsUp(section, statement.signHypothesis());
        }
        return outside && balances >= AccountSection.MIN_BALANCES;
    }

    /**
     * Returns whether rows follow a balance that follows others, although no balance confirms or contradicts the rows of any
     * account: the balance may be the closing one, and the rows below it an annex.
     */
    static boolean areBelowUncheckedBalance(ParsedStatement statement) {
        return statement.verdict().confirmed() + statement.verdict().contradicted() == 0
                && statement.sections().stream().anyMatch(RowsOutsideBalances::followBalance);
    }

    private static boolean followBalance(AccountSection section) {
        return section.balances().stream()
                .filter(line -> line.kind() == BalanceKind.CLOSING || line.kind() == BalanceKind.UNSPECIFIED)
                .anyMatch(line -> line.precedingTransactions() > 0
                        && line.precedingTransactions() < section.transactions().size());
    }

    /** Returns the number of rows from the first to the last one with a balance. */
    private static int span(List<PrintedTransaction> rows) {
        int first = 0;
        int end = rows.size();
        while (first < end && !rows.get(first).hasBalance()) {
            first++;
        }
        while (end > first && !rows.get(end - 1).hasBalance()) {
            end--;
        }
        return end - first;
    }
}
