package org.mesinfos.pipelines.relate.recurrence;

import java.time.LocalDate;

/**
 * Due dates at regular intervals: every n weeks from a date, or every n months on a day of the month (the last day of
 * shorter months). Due dates are numbered; dates are in days since 1970-01-01. Immutable.
 *
 * @param phase for weeks, the due date with number 0; for months, the month with number 0, counted from year 0
 * @param dayOfMonth 1 to 31; unused for weeks
 */
record RecurrenceSchedule(RecurrencePeriod period, long phase, int dayOfMonth) {

    private static final int DAYS_OF_WEEK = 7;
    private static final int FRIDAY = 4;
    /** 1970-01-01 was a Thursday; Monday is 0. */
    private static final int EPOCH_DAY_OF_WEEK = 3;

    static RecurrenceSchedule weekly(RecurrencePeriod period, long day) {
        return new RecurrenceSchedule(period, day, 0);
    }

    /**
     * Creates a monthly schedule.
     *
     * @param due a date near a due date
     */
    static RecurrenceSchedule monthly(RecurrencePeriod period, LocalDate due, int dayOfMonth) {
        RecurrenceSchedule everyMonth = new RecurrenceSchedule(RecurrencePeriod.MONTHLY, 0, dayOfMonth);
        return new RecurrenceSchedule(period, Math.floorMod(everyMonth.nearestNumber(due), period.units()), dayOfMonth);
    }

    /** Returns the due date with a number. */
    long due(long number) {
        return switch (period.unit()) {
            case WEEK -> phase + number * period.units() * DAYS_OF_WEEK;
            case MONTH -> dueDayInMonth(phase + number * period.units());
        };
    }

    /**
     * Returns the number of days by which a transaction is early or late. Banks move a due date at a weekend to the
     * Friday before or the Monday after; both are on time.
     */
    long deviation(long number, long day) {
        long due = due(number);
        int dayOfWeek = Math.floorMod((int) due + EPOCH_DAY_OF_WEEK, DAYS_OF_WEEK);
        long earliest = due - Math.max(0, dayOfWeek - FRIDAY);
        long latest = dayOfWeek > FRIDAY ? due + DAYS_OF_WEEK - dayOfWeek : due;
        return Math.max(0, Math.max(earliest - day, day - latest));
    }

    private long dueDayInMonth(long month) {
        long start = MonthStarts.of(month);
        return start + Math.min(dayOfMonth, MonthStarts.of(month + 1) - start) - 1;
    }

    /** Returns the number of the nearest due date; the earlier one of two. */
    long nearestNumber(LocalDate date) {
        long day = date.toEpochDay();
        long below =
                switch (period.unit()) {
                    case WEEK -> Math.floorDiv(day - phase, (long) period.units() * DAYS_OF_WEEK);
                    case MONTH -> Math.floorDiv(MonthStarts.month(date) - phase, (long) period.units());
                };
        long due = due(below);
        if (due > day) {
            below--;
            due = due(below);
        }
        return day - due <= due(below + 1) - day ? below : below + 1;
    }
}
