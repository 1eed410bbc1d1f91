package org.mesinfos.connectors.generic.table.hypothesis;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.acceptance.Fact;
import org.mesinfos.connectors.generic.table.balance.BalanceCodes;
import org.mesinfos.connectors.generic.table.balance.UnsignedBalances;
import org.mesinfos.connectors.generic.table.date.DateOrder;
import org.mesinfos.connectors.generic.table.layout.RunningBalanceCheck;
import org.mesinfos.connectors.generic.table.layout.SignInference;
import org.mesinfos.connectors.generic.table.layout.TransactionTableLayout;
import org.mesinfos.connectors.generic.table.role.RoleAssignment;
import org.mesinfos.connectors.generic.table.sample.SampledTable;
import org.mesinfos.connectors.generic.table.sample.UndividedCurrency;
import org.mesinfos.connectors.generic.table.sign.TableSigns;
import org.mesinfos.connectors.generic.table.sign.WordCodes;
import org.mesinfos.connectors.generic.table.value.Certainty;
import org.mesinfos.connectors.generic.table.value.CurrencyColumn;
import org.mesinfos.connectors.generic.table.value.InferredDateFormat;
import org.mesinfos.connectors.generic.table.value.InferredNumberFormat;
import org.mesinfos.connectors.generic.table.value.SampledColumn;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/** Inference of the formats and signs of a table from the roles of its columns. */
public final class LayoutInference {

    private LayoutInference() {}

    /** Infers the layout of a table with all balances that follow from its amounts; empty without dates of one format. */
    static Optional<TransactionTableLayout> infer(SampledTable table, RoleAssignment roles) {
        return assigned(table, roles)
                .map(LayoutInference::withUnnamedBalances)
                .map(LayoutInference::withBalancedAmounts)
                .map(ChargedFees::resolve)
                .map(LayoutInference::withOperationDates);
    }

    /** Infers the layout with another column of booking dates, which other files prove; empty if it has no dates. */
    public static Optional<TransactionTableLayout> withBookingDates(TransactionTableLayout layout, int position) {
        return layout.roles()
                .withBookingDates(position)
                .flatMap(roles -> assigned(layout.table(), roles))
                .map(other -> other.learning(Fact.DATE));
    }

    private static Optional<TransactionTableLayout> assigned(SampledTable table, RoleAssignment roles) {
        return dateFormat(roles)
                .map(assumed -> DateOrder.resolve(table, roles, assumed))
                .map(dates -> {
                    InferredNumberFormat numbers = InferredNumberFormat.infer(
                            roles.money()
                                    .flatMap(column -> column.nonEmptyValues().stream())
                                    .toList(),
                            currency(roles).or(() -> UndividedCurrency.of(table)));
                    return new TransactionTableLayout(
                            table, roles, dates, numbers, SignInference.infer(roles, numbers), Set.of());
                })
                .map(layout -> WordCodes.find(layout).orElseGet(() -> TableSigns.resolve(layout)))
                .map(layout -> BalanceCodes.find(layout).orElse(layout))
                .flatMap(layout -> UnsignedBalances.areIn(layout)
                        ? assigned(table, roles.without(TransactionColumnRole.BALANCE_AFTER))
                        : Optional.of(layout));
    }

    /** Returns the layout with the balances that follow from the amounts, if no column has the name of balances. */
    private static TransactionTableLayout withUnnamedBalances(TransactionTableLayout layout) {
        if (layout.roles().has(TransactionColumnRole.BALANCE_AFTER)
                || !layout.table().isNamed()) {
            return layout;
        }
        return layout.roles().unassigned().stream()
                .filter(column -> column.isAmount() && column.hasDecimals())
                .map(column -> layout.roles().with(TransactionColumnRole.BALANCE_AFTER, column))
                .flatMap(roles -> assigned(layout.table(), roles).stream())
                .filter(other -> RunningBalanceCheck.isProof(other, RunningBalanceCheck.BalancePosition.AFTER_AMOUNT))
                .findFirst()
                .orElse(layout);
    }

    /** Returns the layout with the only amounts that the balances prove, such as those after fees. */
    private static TransactionTableLayout withBalancedAmounts(TransactionTableLayout layout) {
        if (!layout.roles().has(TransactionColumnRole.AMOUNT)
                || !layout.roles().has(TransactionColumnRole.BALANCE_AFTER)
                || layout.hasBalanceChain()) {
            return layout;
        }
        List<TransactionTableLayout> proven = layout.roles().unassigned().stream()
                .filter(column -> column.isAmount() && column.hasDecimals())
                .map(column ->
                        layout.roles().without(TransactionColumnRole.AMOUNT).with(TransactionColumnRole.AMOUNT, column))
                .flatMap(roles -> assigned(layout.table(), roles).stream())
                .filter(TransactionTableLayout::hasBalanceChain)
                .toList();
        return proven.size() == 1 ? proven.get(0) : layout;
    }

    /** Returns the layout with the dates of operations, if their column has no known name but the table has names. */
    private static TransactionTableLayout withOperationDates(TransactionTableLayout layout) {
        if (layout.roles().has(TransactionColumnRole.OPERATION_DATE)
                || !layout.table().isNamed()) {
            return layout;
        }
        return layout.bookingDates()
                .operations(layout.roles().unassigned())
                .map(column -> layout.with(layout.roles().with(TransactionColumnRole.OPERATION_DATE, column)))
                .orElse(layout);
    }

    /** Returns the currency that a column has in each row, or that the names of the amount columns state. */
    private static Optional<String> currency(RoleAssignment roles) {
        return roles.find(TransactionColumnRole.CURRENCY)
                .filter(CurrencyColumn::isOwn)
                .map(column -> column.distinctValues().iterator().next())
                .or(roles::namedCurrency);
    }

    /** Returns the format of the booking dates. If it is ambiguous, a certain format of other dates that fits decides. */
    private static Optional<InferredDateFormat> dateFormat(RoleAssignment roles) {
        Optional<SampledColumn> booking = roles.find(TransactionColumnRole.BOOKING_DATE);
        Optional<InferredDateFormat> own = booking.flatMap(SampledColumn::dateFormat);
        if (own.filter(format -> format.certainty() == Certainty.LIKELY).isEmpty()) {
            return own;
        }
        List<String> values = booking.orElseThrow().nonEmptyValues();
        return Stream.of(TransactionColumnRole.VALUE_DATE, TransactionColumnRole.OPERATION_DATE)
                .flatMap(role -> roles.find(role).flatMap(SampledColumn::dateFormat).stream())
                .filter(format -> format.certainty() == Certainty.CERTAIN)
                .filter(format -> format.parsesAll(values))
                .findFirst()
                .or(() -> own);
    }
}
