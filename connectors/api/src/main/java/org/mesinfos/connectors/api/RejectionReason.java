package org.mesinfos.connectors.api;

/** Why a row could not become a record. The names are stable: receipts and metrics carry them. */
public enum RejectionReason {
    /** The row has fewer or more fields than its header. */
    WRONG_FIELD_COUNT,
    /** A value that the record cannot do without is empty. */
    MISSING_VALUE,
    /** A value is not of its declared type or format. */
    INVALID_VALUE,
    /** A code is not in the declared list. */
    UNKNOWN_CODE,
    /** A value is well formed but outside what the field can hold. */
    OUT_OF_RANGE,
    /** No declared record fits the row. */
    UNKNOWN_ROW,
    /** The syntax of the row is broken, such as a quote that never closes. */
    MALFORMED_ROW,
    /** A row is larger than the limit. */
    TOO_LARGE,
    /** From here on the file cannot be read. */
    BROKEN_FILE,
    /** The file cannot be read at all: encrypted, empty, or not what it seems. */
    UNREADABLE_FILE,
    /** No connector takes the file. */
    NO_CONNECTOR,
    /** Several connectors claim the file with equal strength. */
    AMBIGUOUS_CONNECTOR;

    /** Whether more than the row itself is lost, so that the file tells only part of what it should. */
    public boolean losesRestOfFile() {
        return switch (this) {
            case BROKEN_FILE, UNREADABLE_FILE, NO_CONNECTOR, AMBIGUOUS_CONNECTOR -> true;
            case WRONG_FIELD_COUNT,
                    MISSING_VALUE,
                    INVALID_VALUE,
                    UNKNOWN_CODE,
                    OUT_OF_RANGE,
                    UNKNOWN_ROW,
                    MALFORMED_ROW,
                    TOO_LARGE -> false;
        };
    }
}
