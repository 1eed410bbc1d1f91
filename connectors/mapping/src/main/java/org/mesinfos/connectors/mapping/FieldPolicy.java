package org.mesinfos.connectors.mapping;

/** Treatment of a row in which the text of a field is missing or invalid. */
enum FieldPolicy {
    /** Missing: the field is null. Invalid: the row is rejected. */
    OPTIONAL,
    /** Missing or invalid: the row is rejected. */
    REQUIRED,
    /** Missing or invalid: the field is null and the text is stored in {@code additional}. */
    LENIENT
}
