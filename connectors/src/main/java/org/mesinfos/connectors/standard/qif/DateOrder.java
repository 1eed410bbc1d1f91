package org.mesinfos.connectors.standard.qif;

/** Which of the first two numbers of a date is the day. */
enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST;

    DateOrder other() {
        return this == DAY_FIRST ? MONTH_FIRST : DAY_FIRST;
    }
}
