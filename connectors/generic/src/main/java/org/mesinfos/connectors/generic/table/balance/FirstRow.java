package org.mesinfos.connectors.generic.table.balance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mesinfos.connectors.generic.acceptance.Proof;
import org.mesinfos.connectors.generic.table.layout.TransactionTableLayout;

/** First row of a table without names, which may be a summary of the account. */
public final class FirstRow {

    private FirstRow() {}

    /** Returns whether all balances but that of the first row follow from each other and the amounts, in one order of rows. */
    public static boolean isOutsideBalances(TransactionTableLayout layout) {
        return !layout.table().isNamed()
                && layout.rowCount() > Proof.MIN_AMOUNTS
                && (isOutside(layout, 1) || isOutside(layout, 0));
    }

    /**
     * Returns the same for one order of the rows.
     *
     * @param later index, in a pair of rows, of the one that is booked later
     */
    private static boolean isOutside(TransactionTableLayout layout, int later) {
        return !follows(layout, 0, later)
                && IntStream.range(1, layout.rowCount() - 1).allMatch(row -> follows(layout, row, later));
    }

    private static boolean follows(TransactionTableLayout layout, int row, int later) {
        List<Optional<BigDecimal>> balances = layout.balances();
        Optional<BigDecimal> before = balances.get(row + 1 - later);
        Optional<BigDecimal> after = balances.get(row + later);
        return before.flatMap(start -> layout.amounts().get(row + later).map(start::add))
                .filter(sum -> after.filter(end -> end.compareTo(sum) == 0).isPresent())
                .isPresent();
    }
}
