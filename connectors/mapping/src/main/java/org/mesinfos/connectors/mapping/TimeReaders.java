package org.mesinfos.connectors.mapping;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;

/** Readers of dates and times. */
final class TimeReaders {

    /** Years that a microsecond timestamp and every reader of bundles can hold. */
    private static final int FIRST_YEAR = 1;

    private static final int LAST_YEAR = 9999;

    private TimeReaders() {}

    /** A civil date. A time of day that is not midnight, and an offset that is not zero, are kept beside it. */
    record DateReader(TimeFormats formats, Unreadable unreadable) implements ValueReader {
        DateReader(TimeFormats formats) {
            this(formats, Unreadable.invalid("date " + formats.names()));
        }

        @Override
        public Object read(String text, RowState state) {
            DeliveredTime time = formats.read(text);
            if (time == null || !isHeld(time.local())) {
                return unreadable;
            }
            boolean elsewhere = time.offset()
                    .filter(offset -> !offset.equals(ZoneOffset.UTC))
                    .isPresent();
            if (elsewhere || !time.local().toLocalTime().equals(LocalTime.MIDNIGHT)) {
                state.markInexact();
            }
            return time.local().toLocalDate();
        }
    }

    /** An instant. A time without offset is one of the declared zone, else of the zone of the organisation. */
    record InstantReader(TimeFormats formats, Optional<ZoneId> zone, Unreadable unreadable) implements ValueReader {
        InstantReader(TimeFormats formats, Optional<ZoneId> zone) {
            this(formats, zone, Unreadable.invalid("time " + formats.names()));
        }

        @Override
        public Object read(String text, RowState state) {
            DeliveredTime time = formats.read(text);
            if (time == null || !isHeld(time.local())) {
                return unreadable;
            }
            Instant instant = time.offset().isPresent()
                    ? time.local().toInstant(time.offset().get())
                    : ZonedDateTime.of(time.local(), zone.orElseGet(state::zone))
                            .toInstant();
            if (instant.getNano() % 1000 != 0) {
                state.markInexact();
            }
            return instant;
        }
    }

    /** A time on the wall. An offset is kept beside it. */
    record LocalTimeReader(TimeFormats formats, Unreadable unreadable) implements ValueReader {
        LocalTimeReader(TimeFormats formats) {
            this(formats, Unreadable.invalid("time " + formats.names()));
        }

        @Override
        public Object read(String text, RowState state) {
            DeliveredTime time = formats.read(text);
            if (time == null || !isHeld(time.local())) {
                return unreadable;
            }
            if (time.offset().isPresent() || time.local().getNano() % 1000 != 0) {
                state.markInexact();
            }
            return time.local();
        }
    }

    private static boolean isHeld(LocalDateTime time) {
        return time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR;
    }
}
