package org.mesinfos.connectors.mapping.value;

/** Choice of the offset of local times in the hour that a change of the clock repeats. */
public enum OffsetChoice {
    /** Every repeated time is the earlier of its two instants. */
    EARLIER,
    /** The end of a period is the later instant, every other time the earlier one. */
    ACROSS_THE_CHANGE,
    /** Every repeated time is the later of its two instants. */
    LATER;

    /** Returns whether a field has the later of its two instants. */
    boolean isLater(String field) {
        return this == LATER || (this == ACROSS_THE_CHANGE && PeriodFields.isEnd(field));
    }
}
