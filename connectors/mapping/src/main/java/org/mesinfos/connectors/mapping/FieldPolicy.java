package org.mesinfos.connectors.mapping;

/** What becomes of a row when the text of a field is missing or wrong. */
enum FieldPolicy {
    /** Missing: the field is unknown. Wrong: the row is rejected. */
    OPTIONAL,
    /** Missing or wrong: the row is rejected. */
    REQUIRED,
    /** Missing or wrong: the field is unknown and the text is kept in {@code additional}. */
    LENIENT
}
