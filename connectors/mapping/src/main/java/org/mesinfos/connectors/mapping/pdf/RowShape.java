package org.mesinfos.connectors.mapping.pdf;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Layout of the rows of one mapping.
 *
 * @param columns from left to right
 * @param outside context values
 * @param slots sources of the fields, by slot number
 * @param periodEnd number of the context value with the last day of the period
 * @param unclaimed for each column, the lines that no slot uses
 */
record RowShape(
        List<TableColumn> columns,
        List<OutsideValue> outside,
        List<CellSlot> slots,
        OptionalInt periodEnd,
        List<Optional<CellLines>> unclaimed) {

    static RowShape of(
            List<TableColumn> columns, List<OutsideValue> outside, List<CellSlot> slots, OptionalInt periodEnd) {
        return new RowShape(
                List.copyOf(columns),
                List.copyOf(outside),
                List.copyOf(slots),
                periodEnd,
                IntStream.range(0, columns.size())
                        .mapToObj(column -> unclaimed(column, slots))
                        .toList());
    }

    /** Returns the year completion for a row with the given context values. */
    Optional<MissingYear> missingYear(String[] outsideValues) {
        return periodEnd.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(outsideValues[periodEnd.getAsInt()]).flatMap(MissingYear::of);
    }

    private static Optional<CellLines> unclaimed(int column, List<CellSlot> slots) {
        boolean first = slots.contains(new CellSlot.Cell(column, CellLines.FIRST));
        boolean further = slots.contains(new CellSlot.Cell(column, CellLines.FURTHER));
        if (slots.contains(new CellSlot.Cell(column, CellLines.ALL)) || (first && further)) {
            return Optional.empty();
        }
        if (first) {
            return Optional.of(CellLines.FURTHER);
        }
        return Optional.of(further ? CellLines.FIRST : CellLines.ALL);
    }
}
