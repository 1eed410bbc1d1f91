package org.mesinfos.connectors.generic.table.hypothesis;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.table.balance.BalanceGaps;
import org.mesinfos.connectors.generic.table.layout.FeeConvention;
import org.mesinfos.connectors.generic.table.layout.RunningBalanceCheck;
import org.mesinfos.connectors.generic.table.layout.SignConvention;
import org.mesinfos.connectors.generic.table.layout.TransactionTableLayout;
import org.mesinfos.connectors.generic.table.role.RoleAssignment;
import org.mesinfos.connectors.generic.table.value.SampledColumn;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/** Fees in a column of their own that are charged in addition to the amounts, because the balances change by both. */
final class ChargedFees {

    private static final Set<Integer> DEBITS_WITHOUT_SIGN = Set.of(1);

    private ChargedFees() {}

    /** Returns the layout with the only column of fees that completes the balances, or as it is. */
    static TransactionTableLayout resolve(TransactionTableLayout layout) {
        if (!layout.roles().has(TransactionColumnRole.BALANCE_AFTER)
                || layout.signConvention() != SignConvention.AS_DELIVERED
                || layout.signCodes().isPresent()
                || layout.roles().has(TransactionColumnRole.DEBIT)
                        != layout.roles().has(TransactionColumnRole.CREDIT)
                || isComplete(layout)) {
            return layout;
        }
        RoleAssignment roles = layout.roles();
        List<TransactionTableLayout> complete = Stream.concat(
                        roles.find(TransactionColumnRole.FEES).stream(),
                        roles.unassigned().stream().filter(SampledColumn::hasDecimals))
                .filter(column -> column.isAmount() && !column.isZero())
                .flatMap(column -> conventions(layout, column))
                .filter(ChargedFees::isComplete)
                .toList();
        return complete.size() == 1 ? complete.get(0) : layout;
    }

    /** Returns whether the balances change by the amounts and by nothing else. */
    private static boolean isComplete(TransactionTableLayout layout) {
        return (layout.hasBalanceChain() || RunningBalanceCheck.followsAlways(layout))
                && !BalanceGaps.haveFees(layout)
                && !BalanceGaps.haveMissingAmounts(layout);
    }

    /** Returns the layouts with negative fees, and with positive ones unless debits beside them have a sign. */
    private static Stream<TransactionTableLayout> conventions(TransactionTableLayout layout, SampledColumn column) {
        Stream<FeeConvention> conventions = layout.roles().has(TransactionColumnRole.DEBIT)
                        && !layout.deliveredSigns()
                                .of(TransactionColumnRole.DEBIT)
                                .equals(DEBITS_WITHOUT_SIGN)
                ? Stream.of(FeeConvention.NEGATIVE)
                : Stream.of(FeeConvention.NEGATIVE, FeeConvention.POSITIVE);
        return conventions.map(convention -> layout.withFees(column, convention));
    }
}
