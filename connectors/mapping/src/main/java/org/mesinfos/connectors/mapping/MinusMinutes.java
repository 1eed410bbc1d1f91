package org.mesinfos.connectors.mapping;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.temporal.Temporal;
import org.mesinfos.connectors.mapping.value.Unreadable;

/**
 * Subtraction of a number of minutes from a time, such as to compute the start of an interval from its end and length.
 *
 * @param text text that contains the number of minutes
 */
record MinusMinutes(FieldText text) implements Adjustment {

    private static final Unreadable UNREADABLE = Unreadable.invalid("a whole number of minutes");
    private static final int MAXIMUM_DIGITS = 7;

    @Override
    public Object adjust(Object value, RowState state, MappedRow row) {
        String minutes = text.read(state, row);
        if (minutes == null
                || minutes.length() > MAXIMUM_DIGITS
                || !minutes.chars().allMatch(MinusMinutes::isDigit)) {
            return UNREADABLE;
        }
        try {
            return ((Temporal) value).minus(Duration.ofMinutes(Integer.parseInt(minutes)));
        } catch (DateTimeException outOfRange) {
            return UNREADABLE;
        }
    }

    @Override
    public String name(MappedRow row) {
        return text.source().name(row);
    }

    @Override
    public String foundKind(RowState state, MappedRow row) {
        return text.foundKind(state, row);
    }

    /** Marks the length as captured: start and end together imply it. */
    @Override
    public void markCaptured(RowState state, MappedRow row) {
        text.source().markCaptured(state, row);
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }
}
