package org.mesinfos.samples.life;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/** The months that are told. */
public record Timeline(YearMonth first, int months) {

    /** Where everybody lives. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    public Timeline {
        if (months < 1) {
            throw new IllegalArgumentException("At least one month is needed, not " + months);
        }
    }

    /** The month of this number, from 0; -1 is the month before the first. */
    public YearMonth month(int number) {
        return first.plusMonths(number);
    }

    public List<YearMonth> all() {
        return IntStream.range(0, months).mapToObj(this::month).toList();
    }

    public LocalDate end() {
        return month(months - 1).atEndOfMonth();
    }

    /**
     * The days that the delivery of a month tells: all of the month, and before them the last of the month before, which
     * that month's delivery told already.
     *
     * @param overlap days told twice
     */
    public Window window(int month, int overlap) {
        LocalDate start = month(month).atDay(1);
        return new Window(
                month == 0 ? start : start.minusDays(overlap), month(month).atEndOfMonth());
    }

    /** Days, both included. */
    public record Window(LocalDate from, LocalDate to) {

        public boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }
}
