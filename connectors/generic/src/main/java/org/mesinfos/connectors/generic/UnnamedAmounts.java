package org.mesinfos.connectors.generic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.RunningBalanceCheck.BalancePosition;

/**
 * Columns of amounts in a table without names: the combination of columns whose balances or conversions the rows confirm.
 *
 * @param series the amounts
 * @param balance of the account after each transaction, or before it; empty if there is none
 * @param conversion columns of the amounts before conversion; empty if there are none
 */
record UnnamedAmounts(Series series, Optional<SampledColumn> balance, Optional<Conversion> conversion) {

    /** The original amount and its rate. */
    private static final int MAX_COLUMNS_OF_CONVERSION = 2;

    private static final int MIN_ROWS = 3;
    /** Percentage of the rows that must agree. */
    private static final int MIN_PERCENT = 90;

    /**
     * Signed amounts of one column, or of a column of debits and one of credits.
     *
     * @param columns the amount, or the debits before the credits
     * @param values by row; empty where there is none or it is zero
     */
    record Series(List<SampledColumn> columns, List<Optional<BigDecimal>> values) {

        private long filled() {
            return values.stream().filter(Optional::isPresent).count();
        }

        boolean isSigned() {
            return columns.size() > 1
                    || values.stream().flatMap(Optional::stream).anyMatch(value -> value.signum() < 0);
        }
    }

    /**
     * The amounts before conversion.
     *
     * @param original in the currency of the payment
     * @param currency of the payment; empty if all amounts are equal to those of the account
     * @param rate of exchange; empty if there is no such column
     */
    record Conversion(SampledColumn original, Optional<SampledColumn> currency, Optional<SampledColumn> rate) {}

    /**
     * A column of numbers.
     *
     * @param column of the table
     * @param parsed by row; empty where there is none
     */
    private record Numbers(SampledColumn column, List<Optional<BigDecimal>> parsed) {

        /** Parses the numbers of columns. If a mark of one is ambiguous, the numbers of all columns decide. */
        static List<Numbers> of(List<SampledColumn> columns) {
            InferredNumberFormat common = InferredNumberFormat.infer(columns.stream()
                    .flatMap(column -> column.nonEmptyValues().stream())
                    .toList());
            return columns.stream()
                    .map(column -> {
                        InferredNumberFormat own = InferredNumberFormat.infer(column.nonEmptyValues());
                        return of(column, own.certainty() == Certainty.CERTAIN ? own : common);
                    })
                    .toList();
        }

        private static Numbers of(SampledColumn column, InferredNumberFormat format) {
            return new Numbers(
                    column, column.values().stream().map(format.parser()).toList());
        }

        List<Optional<BigDecimal>> nonZero() {
            return parsed.stream()
                    .map(value -> value.filter(number -> number.signum() != 0))
                    .toList();
        }
    }

    /** A combination, the number of rows that confirm it, and the position of its balances. */
    private record Confirmed(UnnamedAmounts amounts, int rows, BalancePosition position) {}

    /**
     * Finds the amounts.
     *
     * @param money columns of numbers. Those without decimals may be amounts if balances follow from them
     * @param columns of the table
     * @param codes of debits and credits with their column; empty if there are none
     * @return empty if the rows confirm no combination, or several
     */
    static Optional<UnnamedAmounts> find(
            List<SampledColumn> money, List<SampledColumn> columns, Optional<SampledColumn> codes) {
        List<Numbers> numbers = Numbers.of(money);
        return balanced(numbers, codes)
                .or(() -> converted(
                        numbers.stream()
                                .filter(number -> number.column().hasDecimals())
                                .toList(),
                        columns,
                        codes));
    }

    private static Optional<UnnamedAmounts> balanced(List<Numbers> numbers, Optional<SampledColumn> codes) {
        return candidates(numbers, codes).stream()
                .flatMap(series -> without(numbers, series.columns()).stream()
                        .flatMap(column -> Stream.of(BalancePosition.values())
                                .flatMap(position -> balanced(series, column, position).stream())))
                .max(Comparator.comparingInt(Confirmed::rows)
                        .thenComparing(confirmed -> confirmed.position() == BalancePosition.AFTER_AMOUNT))
                .map(Confirmed::amounts);
    }

    private static Optional<UnnamedAmounts> converted(
            List<Numbers> numbers, List<SampledColumn> columns, Optional<SampledColumn> codes) {
        List<UnnamedAmounts> converted = candidates(numbers, codes).stream()
                .flatMap(series -> converted(series, without(numbers, series.columns()), columns).stream())
                .toList();
        List<UnnamedAmounts> signed =
                converted.stream().filter(found -> found.series().isSigned()).toList();
        return signed.size() == 1
                ? Optional.of(signed.get(0))
                : converted.size() == 1 ? Optional.of(converted.get(0)) : Optional.empty();
    }

    private static List<Series> candidates(List<Numbers> money, Optional<SampledColumn> codes) {
        List<Series> candidates = new ArrayList<>();
        for (Numbers column : money) {
            List<Optional<BigDecimal>> values = column.nonZero();
            candidates.add(new Series(
                    List.of(column.column()),
                    codes.map(signs -> withCodes(values, signs)).orElse(values)));
            for (Numbers other : money) {
                if (codes.isEmpty()
                        && other.column().position() != column.column().position()) {
                    halves(column, other).ifPresent(candidates::add);
                }
            }
        }
        return candidates;
    }

    /** Returns the amounts of a column of debits and one of credits; empty if a row fills both. */
    private static Optional<Series> halves(Numbers debit, Numbers credit) {
        List<Optional<BigDecimal>> debits = debit.nonZero();
        List<Optional<BigDecimal>> credits = credit.nonZero();
        List<Optional<BigDecimal>> values = IntStream.range(0, debits.size())
                .mapToObj(row ->
                        debits.get(row).map(value -> value.abs().negate()).or(() -> credits.get(row)))
                .toList();
        boolean disjoint = IntStream.range(0, debits.size())
                .noneMatch(
                        row -> debits.get(row).isPresent() && credits.get(row).isPresent());
        boolean filled = debits.stream().anyMatch(Optional::isPresent)
                && credits.stream().anyMatch(Optional::isPresent);
        return disjoint && filled
                ? Optional.of(new Series(List.of(debit.column(), credit.column()), values))
                : Optional.empty();
    }

    /** Returns the amounts that are the differences of balances, from one row to the next or to the previous one. */
    private static Optional<Confirmed> balanced(Series series, Numbers column, BalancePosition position) {
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

    /** Returns the amounts in nearly every row, if all other numbers are those of a conversion to them. */
    private static Optional<UnnamedAmounts> converted(
            Series series, List<Numbers> others, List<SampledColumn> columns) {
        int rows = series.values().size();
        boolean isFilled = rows >= MIN_ROWS && series.filled() * 100 >= (long) rows * MIN_PERCENT;
        if (!isFilled || others.isEmpty() || others.size() > MAX_COLUMNS_OF_CONVERSION) {
            return Optional.empty();
        }
        return others.stream()
                .flatMap(original ->
                        conversion(series, original, without(others, List.of(original.column())), columns).stream())
                .findFirst()
                .map(conversion -> new UnnamedAmounts(series, Optional.empty(), Optional.of(conversion)));
    }

    private static Optional<Conversion> conversion(
            Series series, Numbers original, List<Numbers> rates, List<SampledColumn> columns) {
        if (!areConverted(series, original, rates.stream().findFirst())) {
            return Optional.empty();
        }
        SampledColumn delivered = original.column();
        Optional<SampledColumn> rate = rates.stream().map(Numbers::column).findFirst();
        Optional<SampledColumn> currency = CurrencyColumn.nextTo(delivered, columns)
                .filter(column -> !CurrencyColumn.isOwn(column) && fillsSameRows(column, delivered))
                .findFirst();
        boolean equal = IntStream.range(0, series.values().size())
                .allMatch(row -> magnitude(series.values().get(row))
                        .equals(magnitude(original.nonZero().get(row))));
        return currency.isPresent() || equal
                ? Optional.of(new Conversion(delivered, currency, rate))
                : Optional.empty();
    }

    /** Returns whether each original amount is converted with its rate, without a rate equal or sparse, to the amount. */
    private static boolean areConverted(Series series, Numbers original, Optional<Numbers> rate) {
        List<Optional<BigDecimal>> originals = original.nonZero();
        List<Optional<BigDecimal>> rates = rate.map(Numbers::nonZero).orElse(List.of());
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

    private static boolean fillsSameRows(SampledColumn first, SampledColumn second) {
        return IntStream.range(0, first.values().size())
                .allMatch(row -> first.values().get(row).isEmpty()
                        == second.values().get(row).isEmpty());
    }

    private static boolean isEqual(Optional<BigDecimal> amount, BigDecimal step) {
        return amount.filter(value -> value.compareTo(step) == 0).isPresent();
    }

    private static Optional<BigDecimal> magnitude(Optional<BigDecimal> value) {
        return value.map(number -> number.abs().stripTrailingZeros());
    }

    private static List<Numbers> without(List<Numbers> columns, List<SampledColumn> some) {
        return columns.stream()
                .filter(column -> !some.contains(column.column()))
                .toList();
    }

    private static List<Optional<BigDecimal>> withCodes(List<Optional<BigDecimal>> values, SampledColumn column) {
        Optional<DebitCreditCodes> codes = DebitCreditCodes.detect(column);
        boolean signed = values.stream().flatMap(Optional::stream).anyMatch(value -> value.signum() < 0);
        return IntStream.range(0, values.size())
                .mapToObj(row -> values.get(row)
                        .map(value -> !signed
                                        && codes.filter(found -> found.isOutgoing(
                                                        column.values().get(row)))
                                                .isPresent()
                                ? value.negate()
                                : value))
                .toList();
    }
}
