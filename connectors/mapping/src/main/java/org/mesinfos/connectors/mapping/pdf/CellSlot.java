package org.mesinfos.connectors.mapping.pdf;

import java.util.List;

/** What a field of a mapping takes from a row. */
sealed interface CellSlot {

    /**
     * Lines of a cell.
     *
     * @param column number of the column, from 0
     * @param lines which of its lines
     */
    record Cell(int column, CellLines lines) implements CellSlot {}

    /**
     * A value that stands outside of the table.
     *
     * @param number of the outside value, from 0
     */
    record Outside(int number) implements CellSlot {}

    /** The number of a slot in a list, to which it is added when it is new. */
    static int number(CellSlot wanted, List<CellSlot> slots) {
        int known = slots.indexOf(wanted);
        if (known >= 0) {
            return known;
        }
        slots.add(wanted);
        return slots.size() - 1;
    }
}
