package org.mesinfos.connectors.inference.print;

/** Which of two numbers of a printed date is the day. */
public enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST
}
