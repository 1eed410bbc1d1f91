package org.mesinfos.connectors.format.csv;

/** What a slot stands for. */
sealed interface CsvSlot {

    /** A column. */
    record OfColumn(ColumnSelector selector) implements CsvSlot {}

    /** A value outside of rows. */
    record OfContext(ContextRule rule, int number) implements CsvSlot {}
}
