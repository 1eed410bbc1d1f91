package org.mesinfos.connectors.generic.print;

/** Which number of a printed date is the day. */
public enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST,
    /** The year of two digits, the month, the day. */
    YEAR_FIRST
}
