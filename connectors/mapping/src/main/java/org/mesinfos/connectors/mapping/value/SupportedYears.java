package org.mesinfos.connectors.mapping.value;

/** The years that a microsecond timestamp and every reader of bundles supports. */
public final class SupportedYears {

    /** First year. */
    public static final int FIRST = 1;

    /** Last year. */
    public static final int LAST = 9999;

    private SupportedYears() {}

    /** Returns whether a year is one of them. */
    public static boolean include(int year) {
        return year >= FIRST && year <= LAST;
    }
}
