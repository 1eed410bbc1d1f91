package org.mesinfos.connectors.generic.print;

/** Order of day, month and year in a printed date. */
public enum DayMonthOrder {
    DAY_FIRST,
    MONTH_FIRST,
    /** Year of two digits, month, day. */
    YEAR_FIRST
}
