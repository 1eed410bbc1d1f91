package org.mesinfos.connectors.mapping;

/** Changes a value by what another value of the row says. Immutable and safe for use by several threads. */
sealed interface Adjustment permits SignRule, MinutesBefore {

    /** The value that results, or an {@link Unreadable}. */
    Object adjusted(Object value, RowState state, MappedRow row);

    /** The delivered name of the other value, for messages. */
    String name(MappedRow row);

    /** What stands there, for messages. */
    String found(RowState state, MappedRow row);

    /** Notes that the result holds what the other value says, where it does. */
    void keep(RowState state, MappedRow row);
}
