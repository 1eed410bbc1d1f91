package org.mesinfos.connectors.generic.statement;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mesinfos.connectors.generic.Role;
import org.mesinfos.connectors.generic.print.Piece;
import org.mesinfos.connectors.generic.print.PrintedLine;

/** Inference of the roles of amount columns without a header, from the transactions that fill them. */
final class NamelessRoles {

    /** Percentage of transactions from which a column counts as filled by all. */
    private static final int NEARLY_ALL = 90;

    private final List<BitSet> filled;
    private final int rows;

    private NamelessRoles(List<BitSet> filled) {
        this.filled = filled;
        BitSet any = new BitSet();
        filled.forEach(any::or);
        this.rows = any.cardinality();
    }

    /**
     * Returns the roles of the columns that have one, by column index. Amounts in texts share an edge by coincidence:
     * they fill few rows, and only rows that also have another amount.
     */
    static Map<Integer, Role> of(List<PrintedLine> rows, List<Clusters.Cluster<Piece.Amount>> clusters) {
        return new NamelessRoles(clusters.stream()
                        .map(cluster -> FilledLines.by(cluster, rows))
                        .toList())
                .roles();
    }

    private Map<Integer, Role> roles() {
        Map<Integer, Role> roles = new TreeMap<>();
        int last = filled.size() - 1;
        int full = lastFull(last);
        int before = lastFull(full - 1);
        if (before > 0 && halves(before, roles)) {
            // Of two balances after debits and credits, the first is the booked balance, the second the available
            // balance.
            roles.put(before, Role.BALANCE_AFTER);
        } else if (before >= 0) {
            roles.put(before, Role.AMOUNT);
            roles.put(full, Role.BALANCE_AFTER);
        } else if (!halves(full >= 0 ? full : filled.size(), roles)) {
            single(full, last, roles);
        } else if (full >= 0) {
            roles.put(full, Role.BALANCE_AFTER);
        }
        return roles;
    }

    /** Finds two columns of which each transaction fills exactly one; the column after them is the running balance. */
    private boolean halves(int end, Map<Integer, Role> roles) {
        for (int credit = end - 1; credit > 0; credit--) {
            for (int debit = credit - 1; debit >= 0; debit--) {
                if (!filled.get(debit).intersects(filled.get(credit)) && isNearlyAll(both(debit, credit))) {
                    roles.put(debit, Role.DEBIT);
                    roles.put(credit, Role.CREDIT);
                    if (credit + 1 < end) {
                        roles.put(credit + 1, Role.BALANCE_AFTER);
                    }
                    return true;
                }
            }
        }
        return false;
    }

    private void single(int full, int last, Map<Integer, Role> roles) {
        if (full >= 0 || last == 0) {
            roles.put(Math.max(full, 0), Role.AMOUNT);
            if (full >= 0 && full < last) {
                roles.put(full + 1, Role.BALANCE_AFTER);
            }
        } else if (last > 0) {
            boolean together = filled.get(last - 1).intersects(filled.get(last));
            roles.put(last - 1, together ? Role.AMOUNT : Role.DEBIT);
            roles.put(last, together ? Role.BALANCE_AFTER : Role.CREDIT);
        }
    }

    /** Returns the last column up to {@code from} that nearly all transactions fill; -1 if there is none. */
    private int lastFull(int from) {
        int found = from;
        while (found >= 0 && !isNearlyAll(filled.get(found).cardinality())) {
            found--;
        }
        return found;
    }

    private int both(int first, int second) {
        return filled.get(first).cardinality() + filled.get(second).cardinality();
    }

    private boolean isNearlyAll(int count) {
        return count * 100 >= rows * NEARLY_ALL;
    }
}
