package org.mesinfos.pipelines.relate.recurrence;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * First days of months, counted since 1970-01-01; months are counted from year 0. Looked up, since due days are asked for
 * many times for each movement.
 */
final class MonthStarts {

    private static final int MONTHS = 12;
    private static final int FIRST_YEAR = 1900;
    private static final int YEARS = 300;
    private static final long FIRST = (long) FIRST_YEAR * MONTHS;
    private static final long[] STARTS = new long[YEARS * MONTHS];

    static {
        for (int i = 0; i < STARTS.length; i++) {
            STARTS[i] = calculated(FIRST + i);
        }
    }

    private MonthStarts() {}

    static long month(LocalDate date) {
        return date.getYear() * (long) MONTHS + date.getMonthValue() - 1;
    }

    static long of(long month) {
        long place = month - FIRST;
        return place >= 0 && place < STARTS.length ? STARTS[(int) place] : calculated(month);
    }

    private static long calculated(long month) {
        int year = (int) Math.floorDiv(month, (long) MONTHS);
        return YearMonth.of(year, (int) Math.floorMod(month, (long) MONTHS) + 1)
                .atDay(1)
                .toEpochDay();
    }
}
