package org.mesinfos.connectors.mapping;

/** Change of a value that depends on a second value of the same row. Immutable and thread-safe. */
sealed interface Adjustment permits SignRule, MinutesBefore {

    /** Returns the adjusted value, or an {@link Unreadable} if the second value is missing or invalid. */
    Object adjusted(Object value, RowState state, MappedRow row);

    /** Returns the delivered name of the second value, for messages. */
    String name(MappedRow row);

    /** Returns the kind of text found as second value, for messages. */
    String found(RowState state, MappedRow row);

    /** Marks the second value as captured if the result expresses all of it. */
    void keep(RowState state, MappedRow row);
}
