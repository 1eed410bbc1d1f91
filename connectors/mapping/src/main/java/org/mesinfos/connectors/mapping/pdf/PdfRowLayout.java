package org.mesinfos.connectors.mapping.pdf;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Compiled description of the values that one mapping reads from a row of a PDF.
 *
 * @param columns from left to right
 * @param contextValues context values
 * @param slots sources of the fields, by slot number
 * @param periodEnd number of the context value with the last day of the period
 * @param unclaimed for each column, the lines that no slot uses
 */
record PdfRowLayout(
        List<PdfTableColumn> columns,
        List<PdfContextValue> contextValues,
        List<CellSlot> slots,
        OptionalInt periodEnd,
        List<Optional<CellLines>> unclaimed) {

    static PdfRowLayout of(
            List<PdfTableColumn> columns, List<PdfContextValue> outside, List<CellSlot> slots, OptionalInt periodEnd) {
        return new PdfRowLayout(
                List.copyOf(columns),
                List.copyOf(outside),
                List.copyOf(slots),
                periodEnd,
                IntStream.range(0, columns.size())
                        .mapToObj(column -> unclaimed(column, slots))
                        .toList());
    }

    /** Returns the year completion for a row with the given context values. */
    Optional<YearCompletion> yearCompletion(String[] outsideValues) {
        return periodEnd.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(outsideValues[periodEnd.getAsInt()]).flatMap(YearCompletion::of);
    }

    private static Optional<CellLines> unclaimed(int column, List<CellSlot> slots) {
        boolean first = slots.contains(new CellSlot.ColumnSlot(column, CellLines.FIRST));
        boolean further = slots.contains(new CellSlot.ColumnSlot(column, CellLines.FURTHER));
        if (slots.contains(new CellSlot.ColumnSlot(column, CellLines.ALL)) || (first && further)) {
            return Optional.empty();
        }
        if (first) {
            return Optional.of(CellLines.FURTHER);
        }
        return Optional.of(further ? CellLines.FIRST : CellLines.ALL);
    }
}
