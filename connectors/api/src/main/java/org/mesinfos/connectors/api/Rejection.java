package org.mesinfos.connectors.api;

import java.util.Objects;

/**
 * A row that could not be parsed, with the cause and its location. It contains no delivered value, so that the
 * organisation can be informed without disclosing personal data.
 *
 * <pre>{@code
 * new Rejection(RejectionReason.INVALID_VALUE, Locator.line(14), "Date", "7 letters", "a date such as 31/01/2024")
 * // line 14, Date: found 7 letters, expected a date such as 31/01/2024 (INVALID_VALUE)
 * }</pre>
 *
 * @param reason stable code
 * @param locator location of the row
 * @param column column, element or field that is wrong; empty if the row as a whole is
 * @param found kind of value found, such as {@code 7 letters} or {@code empty}; never the value itself
 * @param expected description of a valid value
 */
public record Rejection(RejectionReason reason, Locator locator, String column, String found, String expected) {

    public Rejection {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(locator, "locator");
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(expected, "expected");
    }

    /** Returns one line of text for operators. */
    @Override
    public String toString() {
        String location = column.isEmpty() ? locator.toString() : locator + ", " + column;
        return location + ": found " + found + ", expected " + expected + " (" + reason + ")";
    }
}
