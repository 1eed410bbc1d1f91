package org.mesinfos.connectors.mapping;

/** Change of a value that depends on a second value of the same row. Immutable and thread-safe. */
sealed interface Adjustment permits MinorUnits, SignAdjustment, MinusMinutes, IntervalBound, YearOfPeriod {

    /** Returns the adjusted value, or an {@code Unreadable} if the second value is missing or invalid. */
    Object adjust(Object value, RowState state, MappedRow row);

    /** Returns the delivered name of the second value, for messages. */
    String name(RowState state, MappedRow row);

    /** Returns the kind of text found as second value, for messages. */
    String foundKind(RowState state, MappedRow row);

    /** Marks the second value as captured if the result expresses all of it. */
    void markCaptured(RowState state, MappedRow row);
}
