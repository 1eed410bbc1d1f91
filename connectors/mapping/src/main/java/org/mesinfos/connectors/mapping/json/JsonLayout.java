package org.mesinfos.connectors.mapping.json;

/** How records stand in a file. */
enum JsonLayout {
    /** In one document. */
    DOCUMENT,
    /** One on each line. */
    LINES
}
