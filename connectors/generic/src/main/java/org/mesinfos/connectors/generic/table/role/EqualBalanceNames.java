package org.mesinfos.connectors.generic.table.role;

import java.util.Optional;
import org.mesinfos.connectors.generic.table.value.SampledColumn;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/** Two columns with the same name of balances, of which one has the amounts: it has both signs, and the other one has no minus. */
final class EqualBalanceNames {

    private EqualBalanceNames() {}

    /** Assigns the amounts and the balances, if there are such columns. */
    static void resolve(RoleAssignment assignment) {
        assignment
                .find(TransactionColumnRole.BALANCE_AFTER)
                .ifPresent(balance -> assignment.unassigned().stream()
                        .filter(other -> other.isAmount() && other.headerName().equals(balance.headerName()))
                        .findFirst()
                        .ifPresent(other -> amountOf(balance, other).ifPresent(amount -> {
                            assignment.release(TransactionColumnRole.BALANCE_AFTER);
                            assignment.assign(TransactionColumnRole.AMOUNT, amount);
                            assignment.assign(
                                    TransactionColumnRole.BALANCE_AFTER, amount.equals(balance) ? other : balance);
                        })));
    }

    private static Optional<SampledColumn> amountOf(SampledColumn first, SampledColumn second) {
        if (hasBothSigns(first) && !hasNegative(second)) {
            return Optional.of(first);
        }
        return hasBothSigns(second) && !hasNegative(first) ? Optional.of(second) : Optional.empty();
    }

    private static boolean hasBothSigns(SampledColumn column) {
        return hasNegative(column)
                && column.nonEmptyValues().stream().anyMatch(value -> !SampledColumn.isNegative(value));
    }

    private static boolean hasNegative(SampledColumn column) {
        return column.nonEmptyValues().stream().anyMatch(SampledColumn::isNegative);
    }
}
