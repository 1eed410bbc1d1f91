package org.mesinfos.connectors.mapping;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;

/** Readers for dates and times. */
final class TimeReaders {

    /** First year that a microsecond timestamp and every reader of bundles supports. */
    private static final int FIRST_YEAR = 1;

    private static final int LAST_YEAR = 9999;

    private TimeReaders() {}

    /**
     * Reader for dates. If the text has a time of day other than midnight, or an offset other than zero, it is also
     * stored in {@code additional}.
     */
    record DateReader(TimeFormats formats, Unreadable unreadable) implements ValueReader {
        DateReader(TimeFormats formats) {
            this(formats, Unreadable.invalid("date " + formats.names()));
        }

        @Override
        public Object read(String text, RowState state) {
            DeliveredTime time = formats.read(text);
            if (time == null || !isSupported(time.local())) {
                return unreadable;
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

    /** Reader for instants. A time without offset is in the declared zone, else in the zone of the organisation. */
    record InstantReader(TimeFormats formats, Optional<ZoneId> zone, Unreadable unreadable) implements ValueReader {
        InstantReader(TimeFormats formats, Optional<ZoneId> zone) {
            this(formats, zone, Unreadable.invalid("time " + formats.names()));
        }

        @Override
        public Object read(String text, RowState state) {
            DeliveredTime time = formats.read(text);
            if (time == null || !isSupported(time.local())) {
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

    /** Reader for local times. If the text has an offset, it is also stored in {@code additional}. */
    record LocalTimeReader(TimeFormats formats, Unreadable unreadable) implements ValueReader {
        LocalTimeReader(TimeFormats formats) {
            this(formats, Unreadable.invalid("time " + formats.names()));
        }

        @Override
        public Object read(String text, RowState state) {
            DeliveredTime time = formats.read(text);
            if (time == null || !isSupported(time.local())) {
                return unreadable;
            }
            if (time.offset().isPresent() || time.local().getNano() % 1000 != 0) {
                state.markInexact();
            }
            return time.local();
        }
    }

    private static boolean isSupported(LocalDateTime time) {
        return time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR;
    }
}
