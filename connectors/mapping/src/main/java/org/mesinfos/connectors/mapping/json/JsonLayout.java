package org.mesinfos.connectors.mapping.json;

/** Arrangement of the records in a file. */
enum JsonLayout {
    /** All records in one JSON document. */
    DOCUMENT,
    /** One record per line (JSON Lines). */
    LINES
}
