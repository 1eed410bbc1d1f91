package org.mesinfos.connectors.generic.table.inference;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mesinfos.connectors.generic.table.value.CurrencyColumn;
import org.mesinfos.connectors.generic.table.value.NumberColumn;
import org.mesinfos.connectors.generic.table.value.SampledColumn;

/**
 * Columns of the amounts before conversion to those of the account, in a table without names.
 *
 * @param original in the currency of the payment
 * @param currency of the payment; empty if all amounts are equal to those of the account
 * @param rate of exchange; empty if there is no such column
 */
record UnnamedConversion(SampledColumn original, Optional<SampledColumn> currency, Optional<SampledColumn> rate) {

    /** The original amount and its rate. */
    private static final int MAX_COLUMNS_OF_CONVERSION = 2;

    private static final int MIN_ROWS = 3;
    /** Percentage of the rows that must have an amount. */
    private static final int MIN_PERCENT = 90;

    /** Returns the conversion to amounts in nearly every row, if all other numbers are part of it. */
    static Optional<UnnamedConversion> find(
            AmountSeries series, List<NumberColumn> others, List<SampledColumn> columns) {
        int rows = series.values().size();
        boolean isFilled = rows >= MIN_ROWS && series.filled() * 100 >= (long) rows * MIN_PERCENT;
        if (!isFilled || others.isEmpty() || others.size() > MAX_COLUMNS_OF_CONVERSION) {
            return Optional.empty();
        }
        return others.stream()
                .flatMap(original ->
                        conversion(series, original, NumberColumn.without(others, List.of(original.column())), columns)
                                .stream())
                .findFirst();
    }

    private static Optional<UnnamedConversion> conversion(
            AmountSeries series, NumberColumn original, List<NumberColumn> rates, List<SampledColumn> columns) {
        if (!areConverted(series, original, rates.stream().findFirst())) {
            return Optional.empty();
        }
        SampledColumn delivered = original.column();
        Optional<SampledColumn> rate = rates.stream().map(NumberColumn::column).findFirst();
        Optional<SampledColumn> currency = CurrencyColumn.nextTo(delivered, columns)
                .filter(column -> !CurrencyColumn.isOwn(column) && column.fillsSameRows(delivered))
                .findFirst();
        boolean equal = IntStream.range(0, series.values().size())
                .allMatch(row -> magnitude(series.values().get(row))
                        .equals(magnitude(original.nonZero().get(row))));
        return currency.isPresent() || equal
                ? Optional.of(new UnnamedConversion(delivered, currency, rate))
                : Optional.empty();
    }

    /** Returns whether each original amount is converted with its rate, without a rate equal or sparse, to the amount. */
    private static boolean areConverted(AmountSeries series, NumberColumn original, Optional<NumberColumn> rate) {
        List<Optional<BigDecimal>> originals = original.nonZero();
        List<Optional<BigDecimal>> rates = rate.map(NumberColumn::nonZero).orElse(List.of());
        int equal = 0;
        int filled = 0;
        for (int row = 0; row < originals.size(); row++) {
            if (originals.get(row).isEmpty()) {
                continue;
            }
            Optional<BigDecimal> amount = series.values().get(row);
            BigDecimal from = originals.get(row).get();
            boolean opposite = series.isSigned()
                    && from.signum() < 0
                    && amount.filter(to -> to.signum() > 0).isPresent();
            if (amount.isEmpty() || opposite) {
                return false;
            }
            filled++;
            equal += from.abs().compareTo(amount.get().abs()) == 0 ? 1 : 0;
            if (rate.isPresent()
                    && rates.get(row)
                            .filter(by -> isProduct(from.abs(), by, amount.get().abs())
                                    || isProduct(amount.get().abs(), by, from.abs()))
                            .isEmpty()) {
                return false;
            }
        }
        boolean sparse = filled < originals.size();
        return filled > 0 && (rate.isPresent() || sparse || equal * 2 > filled);
    }

    /** Returns whether a number is the product of two others, up to the rounding of the rate and of the amount. */
    private static boolean isProduct(BigDecimal from, BigDecimal rate, BigDecimal to) {
        BigDecimal tolerance = from.movePointLeft(Math.max(0, rate.scale())).add(BigDecimal.ONE.movePointLeft(2));
        return from.multiply(rate).subtract(to).abs().compareTo(tolerance) <= 0;
    }

    private static Optional<BigDecimal> magnitude(Optional<BigDecimal> value) {
        return value.map(number -> number.abs().stripTrailingZeros());
    }
}
