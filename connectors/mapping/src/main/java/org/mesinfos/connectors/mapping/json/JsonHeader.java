package org.mesinfos.connectors.mapping.json;

/** Place of the values of the outermost object that paths of the mapping name. */
enum JsonHeader {
    /** Before the records, or not at all. */
    BEFORE,
    /** Before or after the records, so that the file is read twice. */
    ANYWHERE
}
