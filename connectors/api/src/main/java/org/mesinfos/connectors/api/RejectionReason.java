package org.mesinfos.connectors.api;

/** The reason why a row or file was rejected. The names are stable because receipts and metrics contain them. */
public enum RejectionReason {
    /** The row has fewer or more fields than its header. */
    WRONG_FIELD_COUNT,
    /** A required value is empty. */
    MISSING_VALUE,
    /** A value is not of its declared type or format. */
    INVALID_VALUE,
    /** A code is not in the declared list. */
    UNKNOWN_CODE,
    /** A value is well formed but outside the range of the field. */
    OUT_OF_RANGE,
    /** The row is of no declared record type. */
    UNKNOWN_ROW,
    /** The syntax of the row is invalid, such as an unclosed quote. */
    MALFORMED_ROW,
    /** The row exceeds the size limit. */
    TOO_LARGE,
    /** The file cannot be read beyond this location. */
    BROKEN_FILE,
    /** The file cannot be read at all: it is encrypted, empty, or of another format than it appears. */
    UNREADABLE_FILE,
    /** No connector claims the file. */
    NO_CONNECTOR,
    /** Several connectors claim the file with equal strength. */
    AMBIGUOUS_CONNECTOR;

    /** Returns whether further rows of the file may be lost in addition to the rejected one. */
    public boolean losesFurtherRows() {
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
