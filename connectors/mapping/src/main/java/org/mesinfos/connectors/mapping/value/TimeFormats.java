package org.mesinfos.connectors.mapping.value;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Formats in which a date or time may be delivered, tried in order.
 *
 * @param formats at least one format
 */
public record TimeFormats(List<TimeFormat> formats) {

    /** A date or time format. */
    public interface TimeFormat {
        Optional<DeliveredTime> read(String text);

        /** Returns whether a text has the format except that its date does not exist in the calendar. */
        boolean hasNonexistentDate(String text);

        /** Returns the name of the format, for messages. */
        String name();
    }

    public static final TimeFormat ISO =
            format("YYYY-MM-DD[Thh:mm:ss[±hh:mm]]", IsoTime::read, IsoTime::hasNonexistentDate);
    public static final TimeFormat EPOCH_SECONDS = format("seconds since 1970", text -> epoch(text, 1), text -> false);
    public static final TimeFormat EPOCH_MILLIS =
            format("milliseconds since 1970", text -> epoch(text, 1000), text -> false);
    public static final TimeFormat EPOCH_MICROS =
            format("microseconds since 1970", text -> epoch(text, 1_000_000), text -> false);

    private static final long NANOS_IN_SECOND = 1_000_000_000;

    /** Returns the delivered time; null if no format matches. */
    @Nullable
    public DeliveredTime read(String text) {
        for (TimeFormat format : formats) {
            Optional<DeliveredTime> time = format.read(text);
            if (time.isPresent()) {
                return time.get();
            }
        }
        return null;
    }

    /** Returns whether a text has one of the formats except that its date does not exist in the calendar. */
    public boolean hasNonexistentDate(String text) {
        return formats.stream().anyMatch(format -> format.hasNonexistentDate(text));
    }

    public String names() {
        return formats.stream().map(TimeFormat::name).distinct().collect(Collectors.joining(" or "));
    }

    public static TimeFormat of(TimeLayout layout) {
        Function<String, Optional<DeliveredTime>> reader =
                layout.hasTwoDigitYear() ? text -> layout.read(text).map(DeliveredTime::withoutCentury) : layout::read;
        return format(layout.pattern(), reader, layout::hasNonexistentDate);
    }

    private static Optional<DeliveredTime> epoch(String text, long unitsInSecond) {
        try {
            long units = Long.parseLong(text);
            Instant instant = Instant.ofEpochSecond(
                    Math.floorDiv(units, unitsInSecond),
                    Math.floorMod(units, unitsInSecond) * (NANOS_IN_SECOND / unitsInSecond));
            return Optional.of(
                    new DeliveredTime(LocalDateTime.ofInstant(instant, ZoneOffset.UTC), Optional.of(ZoneOffset.UTC)));
        } catch (NumberFormatException | DateTimeException | ArithmeticException invalid) {
            return Optional.empty();
        }
    }

    private static TimeFormat format(
            String name, Function<String, Optional<DeliveredTime>> reader, Predicate<String> nonexistentDates) {
        return new TimeFormat() {
            @Override
            public Optional<DeliveredTime> read(String text) {
                return reader.apply(text);
            }

            @Override
            public boolean hasNonexistentDate(String text) {
                return nonexistentDates.test(text);
            }

            @Override
            public String name() {
                return name;
            }
        };
    }
}
