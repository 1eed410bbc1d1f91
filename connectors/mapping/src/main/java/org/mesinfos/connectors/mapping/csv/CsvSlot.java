package org.mesinfos.connectors.mapping.csv;

/**
 * The source of a value that a mapping reads from delimited text: a column, a part of an unpivoted column, or a line
 * outside the rows.
 */
sealed interface CsvSlot {

    /** A column of the file. */
    record OfColumn(ColumnSelector selector) implements CsvSlot {}

    /** The name or the value of the unpivoted column from which the row is made. */
    record OfUnpivoted(Unpivot.Side side, String name) implements CsvSlot {}

    /** A value outside the rows. */
    record OfContext(ContextRule rule, int number) implements CsvSlot {}
}
