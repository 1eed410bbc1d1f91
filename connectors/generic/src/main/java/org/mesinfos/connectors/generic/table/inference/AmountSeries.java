package org.mesinfos.connectors.generic.table.inference;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mesinfos.connectors.generic.table.sample.DebitCreditCodes;
import org.mesinfos.connectors.generic.table.value.NumberColumn;
import org.mesinfos.connectors.generic.table.value.SampledColumn;

/**
 * Signed amounts of one column without a name, or of a column of debits and one of credits.
 *
 * @param columns the amount, or the debits before the credits
 * @param values by row; empty where there is none or it is zero
 */
record AmountSeries(List<SampledColumn> columns, List<Optional<BigDecimal>> values) {

    /** Returns the amounts of a column, with the directions of the codes if there are any and the amounts have no signs. */
    static AmountSeries of(NumberColumn column, Optional<SampledColumn> codes) {
        return new AmountSeries(
                List.of(column.column()),
                codes.map(signs -> withCodes(column.nonZero(), signs)).orElse(column.nonZero()));
    }

    /** Returns the amounts of a column of debits and one of credits; empty if a row fills both. */
    static Optional<AmountSeries> ofHalves(NumberColumn debit, NumberColumn credit) {
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
                ? Optional.of(new AmountSeries(List.of(debit.column(), credit.column()), values))
                : Optional.empty();
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

    long filled() {
        return values.stream().filter(Optional::isPresent).count();
    }

    boolean isSigned() {
        return columns.size() > 1 || values.stream().flatMap(Optional::stream).anyMatch(value -> value.signum() < 0);
    }
}
