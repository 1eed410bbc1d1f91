package org.mesinfos.samples.life;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/** The months for which the generator creates data. */
public record Timeline(YearMonth first, int months) {

    /** Time zone of all people. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    public Timeline {
        if (months < 1) {
            throw new IllegalArgumentException("At least one month is needed, not " + months);
        }
    }

    /** Returns the month with this number, from 0; -1 is the month before the first. */
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
     * Returns the period of the delivery of a month: the whole month and the last days of the previous month, which are
     * delivered a second time.
     *
     * @param overlap number of days of the previous month
     */
    public Window window(int month, int overlap) {
        LocalDate start = month(month).atDay(1);
        return new Window(
                month == 0 ? start : start.minusDays(overlap), month(month).atEndOfMonth());
    }

    /** Period of days, both ends included. */
    public record Window(LocalDate from, LocalDate to) {

        public boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }
}
