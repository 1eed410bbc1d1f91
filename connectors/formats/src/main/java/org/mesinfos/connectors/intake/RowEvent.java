package org.mesinfos.connectors.intake;

/** The calls of a row sink, as {@link RowWriter} writes them. */
enum RowEvent {
    START,
    ACCEPT,
    REJECT,
    SKIP,
    STATE_AS_OF,
    /** All rows have been read. */
    END,
    /** An error prevented that all rows were read. */
    FAIL
}
