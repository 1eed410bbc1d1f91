package org.mesinfos.connectors.generic;

/** Whether amounts have the sign of what they do to the account. */
enum Direction {
    /** What leaves the account is negative, or stands in the column of debits. */
    AS_DELIVERED,
    /** What leaves the account is positive, as on many statements of cards, or stands in the column taken for credits. */
    REVERSED
}
