package org.mesinfos.connectors.generic.table.layout;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.generic.table.role.RoleAssignment;
import org.mesinfos.connectors.generic.table.value.SampledColumn;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/** Amounts and balances of the sampled rows of a layout, computed once, when they are first asked for. */
final class SampledMoney {

    /** Rows with a debit and a credit are totals if at most one in this many is one. */
    private static final int ROWS_PER_TOTAL = 5;

    private final TransactionTableLayout layout;
    private @Nullable List<Optional<BigDecimal>> amounts;
    private @Nullable List<Optional<BigDecimal>> balances;
    private @Nullable BalanceAgreements agreements;

    SampledMoney(TransactionTableLayout layout) {
        this.layout = layout;
    }

    /** Returns the signed amount of each sampled transaction in file order; empty where it cannot be parsed. */
    List<Optional<BigDecimal>> amounts() {
        List<Optional<BigDecimal>> signed = amounts;
        if (signed == null) {
            signed = new SignedAmounts(layout).toList();
            amounts = signed;
        }
        return signed;
    }

    /** Returns the balance of each sampled row in file order; empty where there is none. */
    List<Optional<BigDecimal>> balances() {
        List<Optional<BigDecimal>> known = balances;
        if (known == null) {
            Function<String, Optional<BigDecimal>> parser =
                    layout.numberFormat().parser();
            Optional<BalanceSigns> codes = layout.balanceSigns();
            known = IntStream.range(0, layout.rowCount())
                    .mapToObj(row -> parser.apply(layout.value(TransactionColumnRole.BALANCE_AFTER, row))
                            .map(balance -> codes.filter(signs -> signs.isNegative(row))
                                    .map(signs -> balance.abs().negate())
                                    .orElse(balance)))
                    .toList();
            balances = known;
        }
        return known;
    }

    /** Returns the comparison of the running balances with the amounts. */
    BalanceAgreements balanceAgreements() {
        BalanceAgreements compared = agreements;
        if (compared == null) {
            compared = BalanceAgreements.of(layout);
            agreements = compared;
        }
        return compared;
    }

    /** Returns whether rows have a debit or a credit. The few that have both are totals. */
    boolean hasRowsOfOneDirection() {
        RoleAssignment roles = layout.roles();
        List<String> debits = roles.find(TransactionColumnRole.DEBIT)
                .map(SampledColumn::values)
                .orElse(List.of());
        List<String> credits = roles.find(TransactionColumnRole.CREDIT)
                .map(SampledColumn::values)
                .orElse(List.of());
        if (debits.isEmpty() || credits.isEmpty() || layout.feeConvention() != FeeConvention.APART) {
            return false;
        }
        long both = IntStream.range(0, layout.rowCount())
                .filter(row -> SampledColumn.hasNonZeroDigit(debits.get(row))
                        && SampledColumn.hasNonZeroDigit(credits.get(row)))
                .count();
        return both * ROWS_PER_TOTAL <= layout.rowCount();
    }
}
