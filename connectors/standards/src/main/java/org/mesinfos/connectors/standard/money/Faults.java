package org.mesinfos.connectors.standard.money;

import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.mapping.FoundKind;
import org.mesinfos.connectors.standard.statement.BadValue;

/** What can be wrong with a value that a record cannot do without. */
public final class Faults {

    private Faults() {}

    /** Nothing stands there. */
    public static BadValue missing(String column, String expected) {
        return new BadValue(RejectionReason.MISSING_VALUE, column, "empty", expected);
    }

    /** Something else stands there. */
    public static BadValue invalid(String column, String text, String expected) {
        return new BadValue(RejectionReason.INVALID_VALUE, column, FoundKind.of(text), expected);
    }

    /** What stands there does not fit the field. */
    public static BadValue outOfRange(String column, String text, String expected) {
        return new BadValue(RejectionReason.OUT_OF_RANGE, column, FoundKind.of(text), expected);
    }
}
