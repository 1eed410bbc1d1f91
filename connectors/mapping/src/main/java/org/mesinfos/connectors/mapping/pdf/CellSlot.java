package org.mesinfos.connectors.mapping.pdf;

import java.util.List;

/** Source of a value that a mapping reads from a PDF: a cell of the row, or text outside of the table. */
sealed interface CellSlot {

    /**
     * Lines of a cell.
     *
     * @param column column number, from 0
     * @param lines selection of its lines
     */
    record ColumnSlot(int column, CellLines lines) implements CellSlot {}

    /**
     * Context value, printed outside of the table.
     *
     * @param number number of the context value, from 0
     */
    record ContextSlot(int number) implements CellSlot {}

    /** Returns the index of a slot in a list; a new slot is appended. */
    static int indexIn(CellSlot wanted, List<CellSlot> slots) {
        int existing = slots.indexOf(wanted);
        if (existing >= 0) {
            return existing;
        }
        slots.add(wanted);
        return slots.size() - 1;
    }
}
