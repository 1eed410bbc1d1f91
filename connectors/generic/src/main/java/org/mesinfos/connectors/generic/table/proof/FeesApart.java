package org.mesinfos.connectors.generic.table.proof;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mesinfos.connectors.generic.table.layout.FeeConvention;
import org.mesinfos.connectors.generic.table.layout.RunningBalanceCheck;
import org.mesinfos.connectors.generic.table.layout.TransactionTableLayout;
import org.mesinfos.connectors.generic.table.role.NetAmounts;
import org.mesinfos.connectors.generic.table.sign.SecurityOrders;
import org.mesinfos.connectors.generic.table.value.SampledColumn;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/**
 * Fees in a column of their own, which may be part of the amounts or charged in addition.
 *
 * @param layout of the table
 * @param column of the fees
 */
record FeesApart(TransactionTableLayout layout, SampledColumn column) {

    /**
     * Returns whether nothing shows that the fees are part of the amounts: no balance after a row with a fee, no amount before the
     * fee, no net amounts, no orders at a price, and no row that is such a fee.
     */
    boolean mayBeCharged() {
        Map<Integer, BigDecimal> fees = fees();
        return !fees.isEmpty()
                && RunningBalanceCheck.followsAsWellFrom(layout.withFees(column, FeeConvention.POSITIVE), layout)
                && !areInAmounts(fees)
                && NetAmounts.of(layout.roles().columns()).isEmpty()
                && !SecurityOrders.areIn(layout)
                && !haveRows(fees);
    }

    /** Returns the fees other than zero, without sign, by row. */
    private Map<Integer, BigDecimal> fees() {
        Function<String, Optional<BigDecimal>> parser = layout.numberFormat().parser();
        Map<Integer, BigDecimal> fees = new TreeMap<>();
        for (int row = 0; row < layout.rowCount(); row++) {
            Optional<BigDecimal> fee = parser.apply(column.values().get(row)).filter(value -> value.signum() != 0);
            if (fee.isPresent()) {
                fees.put(row, magnitude(fee.get()));
            }
        }
        return fees;
    }

    /** Returns whether each amount with a fee is another number of its row less the fee. */
    private boolean areInAmounts(Map<Integer, BigDecimal> fees) {
        Function<String, Optional<BigDecimal>> parser = layout.numberFormat().parser();
        List<SampledColumn> others = layout.roles().columns().stream()
                .filter(other -> !other.isEmpty() && other.isAmount())
                .filter(other -> !layout.amountColumns().contains(other))
                .filter(other -> !layout.roles()
                        .find(TransactionColumnRole.BALANCE_AFTER)
                        .equals(Optional.of(other)))
                .toList();
        return fees.entrySet().stream()
                .allMatch(fee -> layout.amounts().get(fee.getKey()).stream()
                        .map(amount -> amount.add(fee.getValue()))
                        .anyMatch(before -> others.stream()
                                .flatMap(other -> parser.apply(other.values().get(fee.getKey())).stream())
                                .anyMatch(number -> number.compareTo(before) == 0)));
    }

    /** Returns whether the amount of some row is one of the fees. */
    private boolean haveRows(Map<Integer, BigDecimal> fees) {
        Set<BigDecimal> different = fees.values().stream().collect(Collectors.toSet());
        return layout.amounts().stream()
                .flatMap(Optional::stream)
                .map(FeesApart::magnitude)
                .anyMatch(different::contains);
    }

    private static BigDecimal magnitude(BigDecimal number) {
        return number.abs().stripTrailingZeros();
    }
}
