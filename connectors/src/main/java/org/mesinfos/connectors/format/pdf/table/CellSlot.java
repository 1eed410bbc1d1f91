package org.mesinfos.connectors.format.pdf.table;

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
}
