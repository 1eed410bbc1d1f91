package org.mesinfos.connectors.mapping;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Optional;
import org.mesinfos.connectors.mapping.value.Unreadable;

/**
 * Computation of the start or end of one of several equal intervals from the start of the first one. Intervals of a
 * time have a length in minutes, those of a date are days.
 *
 * <p>The number of the interval is not marked as captured, because the result does not contain it.
 *
 * @param number text that contains the number of the interval, from 1; empty for the first interval
 * @param minutes text that contains the length of an interval; empty for days
 * @param bound the computed end of the interval
 */
record IntervalBound(Optional<FieldText> number, Optional<FieldText> minutes, Bound bound) implements Adjustment {

    /** One of the two ends of an interval. */
    enum Bound {
        /** The moment at which the interval starts, or its only day. */
        START,
        /** The moment at which the interval ends, excluded, or the day after it. */
        END
    }

    private static final Unreadable UNREADABLE = Unreadable.invalid("a whole number of intervals and of minutes");
    private static final int MAXIMUM_DIGITS = 7;
    private static final long NONE = -1;

    @Override
    public Object adjust(Object value, RowState state, MappedRow row) {
        long position = number.isEmpty() ? 1 : wholeNumber(number.get(), state, row);
        long length = minutes.isEmpty() ? 1 : wholeNumber(minutes.get(), state, row);
        if (position < 1 || length == NONE) {
            return UNREADABLE;
        }
        long units = length * (bound == Bound.START ? position - 1 : position);
        try {
            return TimeReaders.inSupportedYears(
                    minutes.isEmpty()
                            ? ((LocalDate) value).plusDays(units)
                            : ((Temporal) value).plus(Duration.ofMinutes(units)));
        } catch (DateTimeException outOfRange) {
            return TimeReaders.OUT_OF_RANGE;
        }
    }

    @Override
    public String name(RowState state, MappedRow row) {
        return second(state, row).source().name(row);
    }

    @Override
    public String foundKind(RowState state, MappedRow row) {
        return second(state, row).foundKind(state, row);
    }

    /** Marks the length as captured if the pattern took all of it: start and end together imply it. */
    @Override
    public void markCaptured(RowState state, MappedRow row) {
        minutes.ifPresent(length -> length.markCapturedIfWhole(state, row));
    }

    /** Returns the text that is no whole number; if both are, the number. */
    private FieldText second(RowState state, MappedRow row) {
        Optional<FieldText> invalidLength = minutes.filter(length -> wholeNumber(length, state, row) == NONE);
        return number.filter(text -> invalidLength.isEmpty() || wholeNumber(text, state, row) < 1)
                .or(() -> minutes)
                .orElseThrow();
    }

    private static long wholeNumber(FieldText text, RowState state, MappedRow row) {
        String digits = text.read(state, row);
        return digits == null
                        || digits.length() > MAXIMUM_DIGITS
                        || !digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')
                ? NONE
                : Long.parseLong(digits);
    }
}
