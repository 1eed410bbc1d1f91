package org.mesinfos.connectors.mapping;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.Optional;
import org.mesinfos.connectors.mapping.value.DeliveredTime;
import org.mesinfos.connectors.mapping.value.SupportedYears;
import org.mesinfos.connectors.mapping.value.TimeFormats;
import org.mesinfos.connectors.mapping.value.TwoDigitYears;
import org.mesinfos.connectors.mapping.value.Unreadable;

/** Readers for dates and times. */
final class TimeReaders {

    private static final Unreadable UNDECIDED = Unreadable.undecided(
            "a year of four digits, or a day of the delivery, because a child and a very old person have the same two digits");

    /** Rejection of a computed date or time. */
    static final Unreadable OUT_OF_RANGE =
            Unreadable.outOfRange("a time in the years " + SupportedYears.FIRST + " to " + SupportedYears.LAST);

    private TimeReaders() {}

    /**
     * Delivered formats with the rejections of other texts.
     *
     * @param window dates that a two-digit year may mean
     */
    private record Formats(
            TimeFormats formats, TwoDigitYears.Window window, Unreadable unreadable, Unreadable nonexistent) {

        Formats(String kind, TimeFormats formats, TwoDigitYears.Window window) {
            this(formats, window, Unreadable.invalid(kind + " " + formats.names()));
        }

        private Formats(TimeFormats formats, TwoDigitYears.Window window, Unreadable unreadable) {
            this(formats, window, unreadable, unreadable.withKind("a date that does not exist in the calendar"));
        }

        /** Returns the {@link DeliveredTime} with its century, or an {@link Unreadable}. */
        Object read(String text, RowState state) {
            DeliveredTime time = formats.read(text);
            if (time == null) {
                return rejection(text);
            }
            Optional<LocalDateTime> local = state.twoDigitYears().resolve(time, window);
            if (local.isEmpty()) {
                return UNDECIDED;
            }
            return isSupported(local.get()) ? new DeliveredTime(local.get(), time.offset()) : rejection(text);
        }

        private Unreadable rejection(String text) {
            return formats.hasNonexistentDate(text) ? nonexistent : unreadable;
        }
    }

    /**
     * Reader for dates. If the text has a time of day other than midnight, or an offset other than zero, it is also
     * stored in {@code additional}.
     */
    record DateReader(Formats formats) implements ValueReader {
        DateReader(TimeFormats formats, TwoDigitYears.Window window) {
            this(new Formats("date", formats, window));
        }

        @Override
        public Object read(String text, RowState state) {
            Object read = formats.read(text, state);
            if (!(read instanceof DeliveredTime time)) {
                return read;
            }
            boolean hasOffset = time.offset()
                    .filter(offset -> !offset.equals(ZoneOffset.UTC))
                    .isPresent();
            if (hasOffset || !time.local().toLocalTime().equals(LocalTime.MIDNIGHT)) {
                state.markInexact();
            }
            return time.local().toLocalDate();
        }
    }

    /**
     * Reader for instants. A time without offset is in the declared zone, else in the zone of the organisation. Times at
     * a clock change are resolved by {@code ClockChanges}.
     *
     * @param field name of the field
     */
    record InstantReader(Formats formats, String field, Optional<ZoneId> zone) implements ValueReader {
        InstantReader(TimeFormats formats, TwoDigitYears.Window window, String field, Optional<ZoneId> zone) {
            this(new Formats("time", formats, window), field, zone);
        }

        @Override
        public Object read(String text, RowState state) {
            Object read = formats.read(text, state);
            if (!(read instanceof DeliveredTime time)) {
                return read;
            }
            Instant instant = instant(time, state);
            // The offset of a supported local time may lead to the year before or after.
            if (!isSupported(LocalDateTime.ofInstant(instant, ZoneOffset.UTC))) {
                return formats.rejection(text);
            }
            if (instant.getNano() % 1000 != 0) {
                state.markInexact();
            }
            return instant;
        }

        private Instant instant(DeliveredTime time, RowState state) {
            if (time.offset().isPresent()) {
                return time.local().toInstant(time.offset().get());
            }
            Instant instant = state.clockChanges().instant(field, time.local(), zone.orElseGet(state::zone));
            if (state.clockChanges().isSkipped()) {
                state.markInexact();
            }
            return instant;
        }
    }

    /** Reader for local times. If the text has an offset, it is also stored in {@code additional}. */
    record LocalTimeReader(Formats formats) implements ValueReader {
        LocalTimeReader(TimeFormats formats, TwoDigitYears.Window window) {
            this(new Formats("time", formats, window));
        }

        @Override
        public Object read(String text, RowState state) {
            Object read = formats.read(text, state);
            if (!(read instanceof DeliveredTime time)) {
                return read;
            }
            if (time.offset().isPresent() || time.local().getNano() % 1000 != 0) {
                state.markInexact();
            }
            return time.local();
        }
    }

    private static boolean isSupported(LocalDateTime time) {
        return SupportedYears.include(time.getYear());
    }

    /** Returns a computed date or time, or an {@link Unreadable} if it is outside of the supported years. */
    static Object inSupportedYears(Temporal computed) {
        Temporal dated = computed instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : computed;
        return SupportedYears.include(dated.get(ChronoField.YEAR)) ? computed : OUT_OF_RANGE;
    }
}
