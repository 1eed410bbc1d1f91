package org.mesinfos.connectors.standard.money;

import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.mapping.FoundKind;
import org.mesinfos.connectors.standard.statement.BadValue;

/** Factory for the errors of mandatory values. */
public final class Faults {

    private Faults() {}

    /** Creates the error for an absent value. */
    public static BadValue missing(String column, String expected) {
        return new BadValue(RejectionReason.MISSING_VALUE, column, "empty", expected);
    }

    /** Creates the error for an invalid value. */
    public static BadValue invalid(String column, String text, String expected) {
        return new BadValue(RejectionReason.INVALID_VALUE, column, FoundKind.of(text), expected);
    }

    /** Creates the error for a value that exceeds the range of its field. */
    public static BadValue outOfRange(String column, String text, String expected) {
        return new BadValue(RejectionReason.OUT_OF_RANGE, column, FoundKind.of(text), expected);
    }
}
