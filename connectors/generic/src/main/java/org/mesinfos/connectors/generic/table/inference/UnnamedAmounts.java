package org.mesinfos.connectors.generic.table.inference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.table.layout.RunningBalanceCheck.BalancePosition;
import org.mesinfos.connectors.generic.table.value.NumberColumn;
import org.mesinfos.connectors.generic.table.value.SampledColumn;

/**
 * Columns of amounts in a table without names: the combination of columns whose balances or conversions the rows confirm.
 *
 * @param series the amounts
 * @param balance of the account after each transaction, or before it; empty if there is none
 * @param conversion columns of the amounts before conversion; empty if there are none
 */
record UnnamedAmounts(AmountSeries series, Optional<SampledColumn> balance, Optional<UnnamedConversion> conversion) {

    private static final int MIN_ROWS = 3;
    /** The pairs of more columns of numbers are many, and some agree by chance. */
    private static final int MAX_NUMBERS = 12;
    /** Percentage of the rows that must agree. */
    private static final int MIN_PERCENT = 90;

    /** A combination, the number of rows that confirm it, and the position of its balances. */
    private record Confirmed(UnnamedAmounts amounts, int rows, BalancePosition position) {}

    /**
     * Finds the amounts.
     *
     * @param money columns of numbers. Those without decimals may be amounts if balances follow from them
     * @param columns of the table
     * @param codes of debits and credits with their column; empty if there are none
     * @return empty if the rows confirm no combination, or several, or if there are many columns of numbers
     */
    static Optional<UnnamedAmounts> find(
            List<SampledColumn> money, List<SampledColumn> columns, Optional<SampledColumn> codes) {
        if (money.size() > MAX_NUMBERS) {
            return Optional.empty();
        }
        List<NumberColumn> numbers = NumberColumn.of(money);
        return balanced(numbers, codes)
                .or(() -> converted(
                        numbers.stream()
                                .filter(number -> number.column().hasDecimals())
                                .toList(),
                        columns,
                        codes));
    }

    private static Optional<UnnamedAmounts> balanced(List<NumberColumn> numbers, Optional<SampledColumn> codes) {
        return candidates(numbers, codes).stream()
                .flatMap(series -> NumberColumn.without(numbers, series.columns()).stream()
                        .flatMap(column -> Stream.of(BalancePosition.values())
                                .flatMap(position -> balanced(series, column, position).stream())))
                .max(Comparator.comparingInt(Confirmed::rows)
                        .thenComparing(confirmed -> confirmed.position() == BalancePosition.AFTER_AMOUNT))
                .map(Confirmed::amounts);
    }

    private static Optional<UnnamedAmounts> converted(
            List<NumberColumn> numbers, List<SampledColumn> columns, Optional<SampledColumn> codes) {
        List<UnnamedAmounts> converted = candidates(numbers, codes).stream()
                .flatMap(series ->
                        UnnamedConversion.find(series, NumberColumn.without(numbers, series.columns()), columns)
                                .stream()
                                .map(found -> new UnnamedAmounts(series, Optional.empty(), Optional.of(found))))
                .toList();
        List<UnnamedAmounts> signed =
                converted.stream().filter(found -> found.series().isSigned()).toList();
        return signed.size() == 1
                ? Optional.of(signed.get(0))
                : converted.size() == 1 ? Optional.of(converted.get(0)) : Optional.empty();
    }

    private static List<AmountSeries> candidates(List<NumberColumn> money, Optional<SampledColumn> codes) {
        List<AmountSeries> candidates = new ArrayList<>();
        for (NumberColumn column : money) {
            candidates.add(AmountSeries.of(column, codes));
            for (NumberColumn other : money) {
                if (codes.isEmpty()
                        && other.column().position() != column.column().position()) {
                    AmountSeries.ofHalves(column, other).ifPresent(candidates::add);
                }
            }
        }
        return candidates;
    }

    /**
     * Returns the amounts that are the differences of balances, from one row to the next or to the previous one. Numbers that
     * change by the same amount in each row may count the rows.
     */
    private static Optional<Confirmed> balanced(AmountSeries series, NumberColumn column, BalancePosition position) {
        if (series.values().stream().distinct().count() == 1) {
            return Optional.empty();
        }
        int lag = position == BalancePosition.AFTER_AMOUNT ? 0 : 1;
        List<Optional<BigDecimal>> balances = column.parsed();
        int pairs = 0;
        int ascending = 0;
        int descending = 0;
        for (int row = 1; row < balances.size(); row++) {
            Optional<BigDecimal> previous = balances.get(row - 1);
            Optional<BigDecimal> current = balances.get(row);
            if (previous.isPresent() && current.isPresent()) {
                BigDecimal step = current.get().subtract(previous.get());
                pairs++;
                ascending += isEqual(series.values().get(row - lag), step) ? 1 : 0;
                descending += isEqual(series.values().get(row - 1 + lag), step.negate()) ? 1 : 0;
            }
        }
        int rows = Math.max(ascending, descending);
        return pairs >= MIN_ROWS - 1 && rows * 100 >= pairs * MIN_PERCENT
                ? Optional.of(new Confirmed(
                        new UnnamedAmounts(series, Optional.of(column.column()), Optional.empty()), rows, position))
                : Optional.empty();
    }

    private static boolean isEqual(Optional<BigDecimal> amount, BigDecimal step) {
        return amount.filter(value -> value.compareTo(step) == 0).isPresent();
    }
}
