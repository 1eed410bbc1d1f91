package org.mesinfos.connectors.mapping.csv;

/** What a slot stands for. */
sealed interface CsvSlot {

    /** A column. */
    record OfColumn(ColumnSelector selector) implements CsvSlot {}

    /** The name or the value of the column that a row is made of. */
    record OfUnpivoted(Unpivot.Side side, String name) implements CsvSlot {}

    /** A value outside of rows. */
    record OfContext(ContextRule rule, int number) implements CsvSlot {}
}
