package org.mesinfos.connectors.standard.statement;

import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.format.tree.TreeElement;

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
    private final transient @Nullable TreeElement element;

    /**
     * @param column the field at fault
     * @param found the kind of value that was found, never the value itself
     * @param expected a description of a valid value
     */
    public InvalidValueException(RejectionReason reason, String column, String found, String expected) {
        this(reason, column, found, expected, null);
    }

    private InvalidValueException(
            RejectionReason reason, String column, String found, String expected, @Nullable TreeElement element) {
        super(reason + " in " + column, null, false, false);
        this.reason = reason;
        this.column = column;
        this.found = found;
        this.expected = expected;
        this.element = element;
    }

    /** Returns the same exception with the element at fault, so that its rejection states the line and path. */
    public InvalidValueException at(TreeElement faulty) {
        return new InvalidValueException(reason, column, found, expected, faulty);
    }

    /** Returns the rejection of the record at this location. */
    public Rejection toRejection(Locator locator) {
        return new Rejection(reason, locator, column, found, expected);
    }

    /**
     * Returns the rejection of a record that is an element.
     *
     * @param locator location of the record; the rejection is located at the element at fault if that is known
     */
    public Rejection toRejection(TreeElement record, Locator locator) {
        if (element == null) {
            return toRejection(locator);
        }
        String below = element.pathBelow(record);
        return toRejection(
                Locator.path(element.line(), below.isEmpty() ? locator.path() : locator.path() + "/" + below));
    }
}
