package org.mesinfos.pipelines.relate.metering;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mesinfos.records.MeterReading;
import org.mesinfos.records.ReadingKind;

/** Time interval of a meter reading, in one notation for all forms of delivery. Stateless. */
final class MeasuredTime {

    private MeasuredTime() {}

    /** Returns dates if the interval consists of full days, otherwise instants; empty if the reading has no time. */
    static Optional<String> of(MeterReading reading) {
        ZoneId zone = zone(reading.getZone());
        Instant start = reading.getIntervalStart() == null && reading.getLocalIntervalStart() != null
                ? reading.getLocalIntervalStart().atZone(zone).toInstant()
                : reading.getIntervalStart();
        Instant end = reading.getIntervalEnd() == null && reading.getLocalIntervalEnd() != null
                ? reading.getLocalIntervalEnd().atZone(zone).toInstant()
                : reading.getIntervalEnd();
        if (start != null && end != null) {
            return Optional.of(interval(start.atZone(zone), end.atZone(zone)));
        }
        if (reading.getPeriodStart() != null && reading.getPeriodEnd() != null) {
            return Optional.of(days(reading.getPeriodStart(), reading.getPeriodEnd()));
        }
        if (end != null) {
            return Optional.of("until " + end);
        }
        return Optional.ofNullable(reading.getReadingDate())
                .map(day -> reading.getKind() == ReadingKind.INDEX ? "on " + day : days(day, day));
    }

    private static String interval(ZonedDateTime start, ZonedDateTime end) {
        boolean wholeDays = start.toLocalTime().equals(LocalTime.MIDNIGHT)
                && end.toLocalTime().equals(LocalTime.MIDNIGHT)
                && end.isAfter(start);
        return wholeDays
                ? days(start.toLocalDate(), end.toLocalDate().minusDays(1))
                : start.toInstant() + "/" + end.toInstant();
    }

    /** Returns the days between two dates, both inclusive. */
    private static String days(LocalDate first, LocalDate last) {
        return first + "/" + last;
    }

    private static ZoneId zone(@Nullable String name) {
        try {
            return name == null ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
