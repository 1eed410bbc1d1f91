package org.mesinfos.connectors.generic.print;

/** Order of day, month and year in a printed date. */
public enum DayMonthOrder {
    DAY_FIRST,
    MONTH_FIRST,
    /** Year of two digits, month, day. */
    YEAR_FIRST;

    /** Returns the order with day and month exchanged. */
    public DayMonthOrder exchanged() {
        return switch (this) {
            case DAY_FIRST -> MONTH_FIRST;
            case MONTH_FIRST -> DAY_FIRST;
            case YEAR_FIRST -> YEAR_FIRST;
        };
    }
}
