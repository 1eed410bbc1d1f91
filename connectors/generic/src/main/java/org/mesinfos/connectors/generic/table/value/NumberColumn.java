package org.mesinfos.connectors.generic.table.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A column of numbers without a name.
 *
 * @param column of the table
 * @param parsed by row; empty where there is none
 */
public record NumberColumn(SampledColumn column, List<Optional<BigDecimal>> parsed) {

    /** Parses the numbers of columns. If a mark of one is ambiguous, the numbers of all columns decide. */
    public static List<NumberColumn> of(List<SampledColumn> columns) {
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

    private static NumberColumn of(SampledColumn column, InferredNumberFormat format) {
        return new NumberColumn(
                column, column.values().stream().map(format.parser()).toList());
    }

    public List<Optional<BigDecimal>> nonZero() {
        return parsed.stream()
                .map(value -> value.filter(number -> number.signum() != 0))
                .toList();
    }

    /** Returns the columns other than some. */
    public static List<NumberColumn> without(List<NumberColumn> columns, List<SampledColumn> some) {
        return columns.stream()
                .filter(column -> !some.contains(column.column()))
                .toList();
    }
}
