package org.mesinfos.connectors.generic.table.balance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.generic.table.layout.TransactionTableLayout;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/** Rows whose amounts are the sums of rows above them, such as the totals of days. */
public final class SumsOfRows {

    /** Fewer rows may be sums by chance. */
    private static final int MIN_SUMS = 2;
    /** One row in this many is a sum, at least, in a table with sums. */
    private static final int ROWS_PER_SUM = 10;

    /** The last of fewer rows may be their sum by chance. */
    private static final int MIN_ROWS_OF_TOTAL = 5;

    private SumsOfRows() {}

    /** Returns whether several rows are the sums of two or more rows above them: those of their day, or since a sum; or the last
     * row is that of all rows above it. */
    public static boolean occurIn(TransactionTableLayout layout) {
        List<Optional<BigDecimal>> amounts = layout.amounts();
        int sums = 0;
        int sinceSum = 0;
        for (int row = 0; row < amounts.size(); row++) {
            int day = row;
            while (day > 0 && date(layout, day - 1).equals(date(layout, row))) {
                day--;
            }
            if (isSum(amounts, sinceSum, row) || isSum(amounts, day, row)) {
                sums++;
                sinceSum = row + 1;
            }
        }
        int last = amounts.size() - 1;
        return (sums >= MIN_SUMS && sums * ROWS_PER_SUM >= amounts.size())
                || (last >= MIN_ROWS_OF_TOTAL && isSum(amounts, 0, last));
    }

    private static String date(TransactionTableLayout layout, int row) {
        return layout.value(TransactionColumnRole.BOOKING_DATE, row);
    }

    private static boolean isSum(List<Optional<BigDecimal>> amounts, int first, int row) {
        BigDecimal sum =
                amounts.subList(first, row).stream().flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
        return row - first > 1
                && sum.signum() != 0
                && amounts.get(row).filter(amount -> amount.compareTo(sum) == 0).isPresent();
    }
}
