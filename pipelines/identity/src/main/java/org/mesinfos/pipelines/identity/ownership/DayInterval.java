package org.mesinfos.pipelines.identity.ownership;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * A half-open interval of days in the time zone of an organisation. Either end may be open.
 *
 * @param from first day, as days since 1970-01-01; {@link Long#MIN_VALUE} if the interval has no start
 * @param until day after the last one; {@link Long#MAX_VALUE} if the interval has no end
 */
public record DayInterval(long from, long until) implements Comparable<DayInterval>, Serializable {

    /** The interval without start and end. */
    public static final DayInterval ALWAYS = new DayInterval(Long.MIN_VALUE, Long.MAX_VALUE);

    private static final Comparator<DayInterval> ORDER =
            Comparator.comparingLong(DayInterval::from).thenComparingLong(DayInterval::until);

    /** Returns the interval of one day. */
    public static DayInterval day(LocalDate day) {
        return days(day, day);
    }

    /** Returns the interval from one day to another, both included. The days may be in any order. */
    public static DayInterval days(LocalDate one, LocalDate other) {
        long first = Math.min(one.toEpochDay(), other.toEpochDay());
        long last = Math.max(one.toEpochDay(), other.toEpochDay());
        return new DayInterval(first, last + 1);
    }

    /** Returns whether the interval contains no day. */
    public boolean isEmpty() {
        return from >= until;
    }

    /** Returns whether all days of the other interval are in this one. */
    public boolean contains(DayInterval other) {
        return from <= other.from && other.until <= until;
    }

    /** Returns whether a day is in both intervals. */
    public boolean overlaps(DayInterval other) {
        return Math.max(from, other.from) < Math.min(until, other.until);
    }

    /**
     * Returns this interval with a number of days before and after it.
     *
     * @throws ArithmeticException if the interval has no start or no end
     */
    public DayInterval around(int days) {
        return new DayInterval(Math.subtractExact(from, days), Math.addExact(until, days));
    }

    /** Returns whether the interval has a start and an end. */
    public boolean isBounded() {
        return from != Long.MIN_VALUE && until != Long.MAX_VALUE;
    }

    /** Returns the days that are in both intervals, possibly none. */
    DayInterval and(DayInterval other) {
        return new DayInterval(Math.max(from, other.from), Math.min(until, other.until));
    }

    /** Returns the first day; empty if the interval has no start. */
    public Optional<LocalDate> firstDay() {
        return from == Long.MIN_VALUE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(from));
    }

    /** Returns the day after the last one; empty if the interval has no end. */
    public Optional<LocalDate> endDay() {
        return until == Long.MAX_VALUE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(until));
    }

    @Override
    public int compareTo(DayInterval other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "[" + firstDay().map(LocalDate::toString).orElse("..") + ", "
                + endDay().map(LocalDate::toString).orElse("..") + ")";
    }
}
