package org.mesinfos.pipelines.relate.recurrence;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * First days of months, in days since 1970-01-01; months are counted from year 0. Precomputed, because due dates are
 * requested many times for each transaction.
 */
final class MonthStarts {

    private static final int MONTHS = 12;
    private static final int FIRST_YEAR = 1900;
    private static final int YEARS = 300;
    private static final long FIRST = (long) FIRST_YEAR * MONTHS;
    private static final long[] STARTS = new long[YEARS * MONTHS];

    static {
        for (int i = 0; i < STARTS.length; i++) {
            STARTS[i] = compute(FIRST + i);
        }
    }

    private MonthStarts() {}

    static long month(LocalDate date) {
        return date.getYear() * (long) MONTHS + date.getMonthValue() - 1;
    }

    static long of(long month) {
        long index = month - FIRST;
        return index >= 0 && index < STARTS.length ? STARTS[(int) index] : compute(month);
    }

    private static long compute(long month) {
        int year = (int) Math.floorDiv(month, (long) MONTHS);
        return YearMonth.of(year, (int) Math.floorMod(month, (long) MONTHS) + 1)
                .atDay(1)
                .toEpochDay();
    }
}
