package org.mesinfos.connectors.generic.table.balance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.mesinfos.connectors.generic.table.layout.TransactionTableLayout;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/**
 * Rows that are newer than the newest running balance, in a table that states a balance in all other rows: no balance includes
 * them, so they are not booked yet. A balance at the end of each day only is none in all rows.
 */
public final class RowsAfterBalances {

    private RowsAfterBalances() {}

    /** Returns whether a table has such rows, and only these lack a balance. */
    public static boolean occurIn(TransactionTableLayout layout) {
        if (!layout.roles().has(TransactionColumnRole.BALANCE_AFTER) || !layout.hasBalanceChain()) {
            return false;
        }
        List<Optional<BigDecimal>> balances = layout.balances();
        int without = (int) balances.stream().filter(Optional::isEmpty).count();
        int rows = balances.size();
        boolean onlyFirst = without > 0
                && without < rows
                && IntStream.range(0, without).allMatch(row -> balances.get(row).isEmpty());
        boolean onlyLast = without > 0
                && without < rows
                && IntStream.range(rows - without, rows)
                        .allMatch(row -> balances.get(row).isEmpty());
        return (onlyFirst && isNewer(layout, 0, rows - 1)) || (onlyLast && isNewer(layout, rows - 1, 0));
    }

    /** Returns whether the date of a row is later than that of another one. */
    private static boolean isNewer(TransactionTableLayout layout, int row, int other) {
        Function<String, Optional<LocalDate>> parser = layout.dateFormat().parser();
        return parser.apply(layout.value(TransactionColumnRole.BOOKING_DATE, row))
                .flatMap(newest -> parser.apply(layout.value(TransactionColumnRole.BOOKING_DATE, other))
                        .map(newest::isAfter))
                .orElse(false);
    }
}
