package org.mesinfos.connectors.generic.table.sign;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.generic.table.layout.TransactionTableLayout;
import org.mesinfos.connectors.generic.table.value.NumberColumn;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/**
 * Rows of a table that are orders of securities, whose amounts are those of the cash account: the product of a quantity and a
 * price leaves the account. The lines of an invoice or of a shop have products as well, but with the sign of their quantity.
 */
public final class SecurityOrders {

    /** Columns of numbers that are compared; a table has few. */
    private static final int MAX_COLUMNS = 8;

    private static final int MIN_ORDERS = 3;
    /** Fewer payments may be refunds of a shop. */
    private static final int MIN_PAYMENTS = 2;
    /** The amount may include fees of one part in this many of the product. */
    private static final int PARTS_PER_FEE = 100;
    /** One order in this many may have another amount than its product, as an option for a hundred shares has. */
    private static final int ROWS_PER_EXCEPTION = 10;

    private SecurityOrders() {}

    /** Returns whether two columns other than the amounts have a quantity and a price of most rows in which both are filled. */
    public static boolean areIn(TransactionTableLayout layout) {
        List<NumberColumn> numbers = NumberColumn.of(layout.roles().columns().stream()
                .filter(column -> !column.isEmpty() && column.isAmount() && !column.isConstant())
                .filter(column -> layout.roles().find(TransactionColumnRole.AMOUNT).stream()
                        .noneMatch(column::equals))
                .limit(MAX_COLUMNS)
                .toList());
        for (int first = 0; first < numbers.size(); first++) {
            for (int second = first + 1; second < numbers.size(); second++) {
                if (areProducts(
                        layout.amounts(),
                        numbers.get(first).nonZero(),
                        numbers.get(second).nonZero())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean areProducts(
            List<Optional<BigDecimal>> amounts, List<Optional<BigDecimal>> first, List<Optional<BigDecimal>> second) {
        int orders = 0;
        int exceptions = 0;
        int payments = 0;
        for (int row = 0; row < amounts.size(); row++) {
            Optional<BigDecimal> other = second.get(row);
            Optional<BigDecimal> product = first.get(row).flatMap(one -> other.map(one::multiply));
            Optional<BigDecimal> amount = amounts.get(row);
            if (product.isEmpty() || amount.isEmpty()) {
                continue;
            }
            orders++;
            exceptions += isWithFees(amount.get(), product.get()) ? 0 : 1;
            payments += amount.get().signum() < 0 && product.get().signum() > 0 ? 1 : 0;
        }
        return orders >= MIN_ORDERS && payments >= MIN_PAYMENTS && exceptions * ROWS_PER_EXCEPTION <= orders;
    }

    private static boolean isWithFees(BigDecimal amount, BigDecimal product) {
        BigDecimal difference = amount.abs().subtract(product.abs()).abs();
        return difference.multiply(BigDecimal.valueOf(PARTS_PER_FEE)).compareTo(product.abs()) <= 0;
    }
}
