package org.mesinfos.connectors.api;

import java.util.Objects;

/**
 * A row that could not become a record, told so that whoever delivered it can mend it, without any value of it.
 *
 * @param reason stable code
 * @param locator where the row stands
 * @param column the column, element or field at fault; empty when it is the row as a whole
 * @param found the kind of thing that stood there, such as {@code 7 letters} or {@code empty}; never the value
 * @param expected what would have been right
 */
public record Rejection(RejectionReason reason, Locator locator, String column, String found, String expected) {

    public Rejection {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(locator, "locator");
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(expected, "expected");
    }

    /** For people, on one line. */
    @Override
    public String toString() {
        String place = column.isEmpty() ? locator.toString() : locator + ", " + column;
        return place + ": found " + found + ", expected " + expected + " (" + reason + ")";
    }
}
