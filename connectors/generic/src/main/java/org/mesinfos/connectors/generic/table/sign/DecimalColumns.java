package org.mesinfos.connectors.generic.table.sign;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.table.layout.TransactionTableLayout;
import org.mesinfos.connectors.generic.table.role.NetAmounts;
import org.mesinfos.connectors.generic.table.role.RoleAssignment;
import org.mesinfos.connectors.generic.table.sample.Preamble;
import org.mesinfos.connectors.generic.table.value.SampledColumn;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionHeaderVocabulary;

/** Columns of numbers with decimals, any of which may be the amounts. */
public record DecimalColumns(TransactionTableLayout layout, RoleAssignment roles) {

    public static DecimalColumns of(TransactionTableLayout layout) {
        return new DecimalColumns(layout, layout.roles());
    }

    /** Returns whether no other column has other numbers with decimals, but for those of a conversion. */
    public boolean areSole() {
        return roles.has(TransactionColumnRole.AMOUNT) && count() == 1;
    }

    /** Returns whether each other column with other numbers with decimals has a name of balances or fees, or is that of a conversion. */
    public boolean areSoleUnnamed() {
        return roles.has(TransactionColumnRole.AMOUNT) && countBut(namedOtherwise()) == 1;
    }

    private List<SampledColumn> namedOtherwise() {
        return Stream.of(TransactionColumnRole.BALANCE_AFTER, TransactionColumnRole.FEES)
                .flatMap(role -> roles
                        .find(role)
                        .filter(column -> TransactionHeaderVocabulary.TABLE
                                .match(column.headerName(), role)
                                .isPresent())
                        .stream())
                .toList();
    }

    /** Returns whether each row has a number in one of two columns, and no other column has numbers with decimals. */
    public boolean areSolePair() {
        return count() == 2 && areComplementary();
    }

    /** Returns whether each row has a number in one of two columns. */
    private boolean areComplementary() {
        return roles.has(TransactionColumnRole.DEBIT)
                && roles.has(TransactionColumnRole.CREDIT)
                && IntStream.range(0, layout.rowCount())
                        .noneMatch(row ->
                                layout.value(TransactionColumnRole.DEBIT, row).isEmpty()
                                        == layout.value(TransactionColumnRole.CREDIT, row)
                                                .isEmpty());
    }

    /** Returns whether each row has a negative number in one of two columns, or another number in the other one. */
    public boolean areSignedPair() {
        return areComplementary()
                && roles.find(TransactionColumnRole.DEBIT).stream()
                        .flatMap(column -> column.nonEmptyValues().stream())
                        .allMatch(SampledColumn::hasLeadingMinus)
                && roles.find(TransactionColumnRole.CREDIT).stream()
                        .flatMap(column -> column.nonEmptyValues().stream())
                        .noneMatch(SampledColumn::hasLeadingMinus);
    }

    private long count() {
        return countBut(List.of());
    }

    private long countBut(List<SampledColumn> others) {
        List<SampledColumn> converted = Stream.of(
                        TransactionColumnRole.ORIGINAL_AMOUNT, TransactionColumnRole.EXCHANGE_RATE)
                .flatMap(role -> roles.find(role).stream())
                .toList();
        return roles.columns().stream()
                .filter(column -> !converted.contains(column) && !others.contains(column))
                .filter(column -> !column.isEmpty() && column.isAmount() && column.hasDecimals())
                .map(SampledColumn::values)
                .distinct()
                .count();
    }

    /**
     * Returns whether another column without a role has other values, and is named like an amount, or like one in another
     * currency, or has an unknown name and the values of most amounts.
     */
    public boolean haveRival() {
        return roles.unassigned().stream()
                .filter(column -> !column.isEmpty() && !column.isZero() && column.isAmount() && column.hasDecimals())
                .filter(column -> isNamedAfterAmounts(column) || (layout.table().isNamed() && hasMostAmounts(column)))
                .filter(this::differs)
                .filter(column -> !repeatsOriginalAmounts(column))
                .filter(column -> !isBeforeFees(column))
                .anyMatch(column -> !isInOtherCurrencyThanTheAccount(column));
    }

    /**
     * Returns whether the lines above the table state the currency of the account, which the name of the amount names as
     * well, whereas that of the column does not.
     */
    private boolean isInOtherCurrencyThanTheAccount(SampledColumn column) {
        Optional<String> account = Preamble.of(layout.table()).accountCurrency();
        return account.isPresent()
                && roles.namedCurrency().equals(account)
                && !column.headerName().currency().equals(account);
    }

    /** Returns whether a column has no other magnitudes than the amounts in the currencies of the payments. */
    private boolean repeatsOriginalAmounts(SampledColumn column) {
        Function<String, Optional<BigDecimal>> parser = layout.numberFormat().parser();
        return roles.find(TransactionColumnRole.ORIGINAL_AMOUNT)
                .filter(original -> IntStream.range(0, column.values().size())
                        .allMatch(row -> column.values().get(row).isEmpty()
                                || parser.apply(column.values().get(row))
                                        .map(BigDecimal::abs)
                                        .equals(parser.apply(original.values().get(row))
                                                .map(BigDecimal::abs))))
                .isPresent();
    }

    /** Returns whether a column has the amounts before fees. */
    private boolean isBeforeFees(SampledColumn column) {
        return NetAmounts.of(roles.columns())
                .filter(amounts -> amounts.gross().equals(column)
                        && roles.find(TransactionColumnRole.AMOUNT)
                                .filter(amounts.net()::equals)
                                .isPresent())
                .isPresent();
    }

    private static boolean isNamedAfterAmounts(SampledColumn column) {
        return TransactionColumnRole.AMOUNTS.stream()
                .anyMatch(role -> TransactionHeaderVocabulary.TABLE
                        .match(column.headerName(), role)
                        .isPresent());
    }

    /** Returns whether most rows have the magnitude of their amount in a column with an unknown name. */
    private boolean hasMostAmounts(SampledColumn column) {
        List<Optional<BigDecimal>> amounts = layout.amounts();
        Function<String, Optional<BigDecimal>> parser = layout.numberFormat().parser();
        long equal = IntStream.range(0, amounts.size())
                .filter(row -> parser.apply(column.values().get(row))
                        .flatMap(other ->
                                amounts.get(row).filter(amount -> other.abs().compareTo(amount.abs()) == 0))
                        .isPresent())
                .count();
        return 2 * equal > amounts.size() && !TransactionHeaderVocabulary.TABLE.isKnown(column.headerName());
    }

    /** Returns whether the magnitude of a value differs from that of the amount in its row. */
    private boolean differs(SampledColumn column) {
        Function<String, Optional<BigDecimal>> parser = layout.numberFormat().parser();
        List<Optional<BigDecimal>> amounts = layout.amounts();
        return IntStream.range(0, amounts.size())
                .anyMatch(row -> parser.apply(column.values().get(row))
                        .filter(other -> other.signum() != 0)
                        .flatMap(other ->
                                amounts.get(row).map(amount -> other.abs().compareTo(amount.abs()) != 0))
                        .orElse(false));
    }
}
