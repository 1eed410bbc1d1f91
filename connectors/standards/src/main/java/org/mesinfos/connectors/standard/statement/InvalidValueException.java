package org.mesinfos.connectors.standard.statement;

import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;

/**
 * Thrown when a mandatory value is missing or invalid, so that its record is rejected. The exception never contains the
 * delivered value.
 */
public final class InvalidValueException extends Exception {

    private static final long serialVersionUID = 1;

    private final RejectionReason reason;
    private final String column;
    private final String found;
    private final String expected;

    /**
     * @param column the field at fault
     * @param found the kind of value that was found, never the value itself
     * @param expected a description of a valid value
     */
    public InvalidValueException(RejectionReason reason, String column, String found, String expected) {
        super(reason + " in " + column, null, false, false);
        this.reason = reason;
        this.column = column;
        this.found = found;
        this.expected = expected;
    }

    /** Returns the rejection of the record at this location. */
    public Rejection toRejection(Locator locator) {
        return new Rejection(reason, locator, column, found, expected);
    }
}
