package org.mesinfos.connectors.generic.statement.layout;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedToken;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/** Inference of the roles of amount columns without a header, from the transactions that fill them. */
final class UnnamedColumnRoles {

    /** Percentage of transactions from which a column counts as filled by all. */
    private static final int NEARLY_ALL_PERCENT = 90;

    private final List<BitSet> filled;
    private final int rows;

    private UnnamedColumnRoles(List<BitSet> filled) {
        this.filled = filled;
        BitSet any = new BitSet();
        filled.forEach(any::or);
        this.rows = any.cardinality();
    }

    /**
     * Returns the roles of the columns that have one, by column index. Amounts in texts share an edge by coincidence:
     * they fill few rows, and only rows that also have another amount.
     */
    static Map<Integer, TransactionColumnRole> of(
            List<PrintedLine> rows, List<EdgeClusters.EdgeCluster<PrintedToken.NumberToken>> clusters) {
        return new UnnamedColumnRoles(clusters.stream()
                        .map(cluster -> FilledLines.of(cluster, rows))
                        .toList())
                .assignRoles();
    }

    private Map<Integer, TransactionColumnRole> assignRoles() {
        Map<Integer, TransactionColumnRole> roles = new TreeMap<>();
        int last = filled.size() - 1;
        int full = lastNearlyFull(last);
        int before = lastNearlyFull(full - 1);
        if (before > 0 && assignDebitAndCredit(before, roles)) {
            // Of two balances after debits and credits, the first is the booked balance, the second the available
            // balance.
            roles.put(before, TransactionColumnRole.BALANCE_AFTER);
        } else if (before >= 0) {
            roles.put(before, TransactionColumnRole.AMOUNT);
            roles.put(full, TransactionColumnRole.BALANCE_AFTER);
        } else if (!assignDebitAndCredit(full >= 0 ? full : filled.size(), roles)) {
            assignRemaining(full, last, roles);
        } else if (full >= 0) {
            roles.put(full, TransactionColumnRole.BALANCE_AFTER);
        }
        return roles;
    }

    /** Finds two columns of which each transaction fills exactly one; the column after them is the running balance. */
    private boolean assignDebitAndCredit(int end, Map<Integer, TransactionColumnRole> roles) {
        for (int credit = end - 1; credit > 0; credit--) {
            for (int debit = credit - 1; debit >= 0; debit--) {
                if (!filled.get(debit).intersects(filled.get(credit)) && isNearlyAll(combinedCount(debit, credit))) {
                    roles.put(debit, TransactionColumnRole.DEBIT);
                    roles.put(credit, TransactionColumnRole.CREDIT);
                    if (credit + 1 < end) {
                        roles.put(credit + 1, TransactionColumnRole.BALANCE_AFTER);
                    }
                    return true;
                }
            }
        }
        return false;
    }

    private void assignRemaining(int full, int last, Map<Integer, TransactionColumnRole> roles) {
        if (full >= 0 || last == 0) {
            roles.put(Math.max(full, 0), TransactionColumnRole.AMOUNT);
            if (full >= 0 && full < last) {
                roles.put(full + 1, TransactionColumnRole.BALANCE_AFTER);
            }
        } else if (last > 0) {
            boolean together = filled.get(last - 1).intersects(filled.get(last));
            roles.put(last - 1, together ? TransactionColumnRole.AMOUNT : TransactionColumnRole.DEBIT);
            roles.put(last, together ? TransactionColumnRole.BALANCE_AFTER : TransactionColumnRole.CREDIT);
        }
    }

    /** Returns the last column up to {@code from} that nearly all transactions fill; -1 if there is none. */
    private int lastNearlyFull(int from) {
        int found = from;
        while (found >= 0 && !isNearlyAll(filled.get(found).cardinality())) {
            found--;
        }
        return found;
    }

    private int combinedCount(int first, int second) {
        return filled.get(first).cardinality() + filled.get(second).cardinality();
    }

    private boolean isNearlyAll(int count) {
        return count * 100 >= rows * NEARLY_ALL_PERCENT;
    }
}
