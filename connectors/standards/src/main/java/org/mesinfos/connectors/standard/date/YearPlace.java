package org.mesinfos.connectors.standard.date;

/** Place of a year of two digits in a date. */
public enum YearPlace {
    FIRST,
    LAST,
    /** Both are possible, and a wrong choice would change the years of all records. */
    UNKNOWN
}
