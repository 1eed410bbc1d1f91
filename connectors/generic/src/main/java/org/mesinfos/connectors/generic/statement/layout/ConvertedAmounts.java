package org.mesinfos.connectors.generic.statement.layout;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.mesinfos.connectors.generic.print.PrintedLine;

/** Recognition of a column that repeats the amounts of the transactions in another currency, at a fixed rate. */
final class ConvertedAmounts {

    /** Fewer amounts have a common rate by coincidence. */
    private static final int MIN_AMOUNTS = 3;

    /** Maximum difference by rounding, per unit of the rate. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.01");

    private ConvertedAmounts() {}

    /** An amount and the one beside it. */
    private record Pair(BigDecimal amount, BigDecimal beside) {

        BigDecimal rate() {
            return beside.divide(amount, MathContext.DECIMAL64);
        }

        boolean hasRate(BigDecimal rate) {
            BigDecimal tolerance = ROUNDING.multiply(rate.add(BigDecimal.ONE));
            return amount.multiply(rate).subtract(beside).abs().compareTo(tolerance) <= 0;
        }
    }

    /** Returns whether the amounts of a column are those of the transactions, multiplied by one rate. */
    static boolean areIn(HeaderColumn column, List<HeaderColumn> amountColumns, List<PrintedLine> lines) {
        List<Pair> pairs = lines.stream()
                .flatMap(line -> UnknownColumnRoles.amountUnder(column, line).stream()
                        .flatMap(beside -> amountColumns.stream()
                                .flatMap(amount -> UnknownColumnRoles.amountUnder(amount, line).stream())
                                .map(amount -> new Pair(
                                        amount.value().magnitude(),
                                        beside.value().magnitude()))))
                .filter(pair -> pair.amount().signum() != 0)
                .toList();
        if (pairs.size() < MIN_AMOUNTS) {
            return false;
        }
        BigDecimal rate = pairs.stream()
                .max((first, second) -> first.amount().compareTo(second.amount()))
                .orElseThrow()
                .rate();
        return rate.compareTo(BigDecimal.ONE) != 0 && pairs.stream().allMatch(pair -> pair.hasRate(rate));
    }
}
