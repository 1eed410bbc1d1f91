package org.mesinfos.connectors.standard.money;

import org.mesinfos.connectors.api.FoundValue;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.statement.InvalidValueException;

/** Factory for the errors of mandatory values. */
public final class ValueErrors {

    private ValueErrors() {}

    /** Creates the error for an absent value. */
    public static InvalidValueException missing(String column, String expected) {
        return new InvalidValueException(RejectionReason.MISSING_VALUE, column, FoundValue.EMPTY, expected);
    }

    /** Creates the error for an invalid value. */
    public static InvalidValueException invalid(String column, String text, String expected) {
        return new InvalidValueException(RejectionReason.INVALID_VALUE, column, FoundValue.of(text), expected);
    }

    /** Creates the error for a value that exceeds the range of its field. */
    public static InvalidValueException outOfRange(String column, String text, String expected) {
        return new InvalidValueException(RejectionReason.OUT_OF_RANGE, column, FoundValue.of(text), expected);
    }

    /** Creates the error for a value that an element lacks. */
    public static InvalidValueException missing(TreeElement parent, String column, String expected) {
        return missing(column, expected).at(parent);
    }

    /** Creates the error for an element with an invalid value. */
    public static InvalidValueException invalid(TreeElement element, String expected) {
        return invalid(element.name(), element.value(), expected).at(element);
    }

    /** Creates the error for an element whose value exceeds the range of its field. */
    public static InvalidValueException outOfRange(TreeElement element, String expected) {
        return outOfRange(element.name(), element.value(), expected).at(element);
    }
}
