package org.mesinfos.pipelines.relate.metering;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.enrich.money.OrganisationZones;
import org.mesinfos.records.MeterReading;
import org.mesinfos.records.ReadingKind;

/** Time interval of a meter reading, in one notation for all forms of delivery. Stateless. */
final class MeasuredTime {

    private MeasuredTime() {}

    /**
     * Returns dates if the interval consists of full days, otherwise instants; empty if the reading has no time, or a
     * local time in the hour that a change of the clock repeats: two such readings may be of two intervals.
     *
     * @param zones time zones of organisations, in which days start for readings without a zone
     */
    static Optional<String> of(MeterReading reading, OrganisationZones zones) {
        ZoneId zone = zone(reading, zones);
        if (isAmbiguous(reading.getIntervalStart(), reading.getLocalIntervalStart(), zone)
                || isAmbiguous(reading.getIntervalEnd(), reading.getLocalIntervalEnd(), zone)) {
            return Optional.empty();
        }
        Instant start = instant(reading.getIntervalStart(), reading.getLocalIntervalStart(), zone);
        Instant end = instant(reading.getIntervalEnd(), reading.getLocalIntervalEnd(), zone);
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

    private static boolean isAmbiguous(@Nullable Instant instant, @Nullable LocalDateTime local, ZoneId zone) {
        return instant == null
                && local != null
                && zone.getRules().getValidOffsets(local).size() > 1;
    }

    private static @Nullable Instant instant(@Nullable Instant instant, @Nullable LocalDateTime local, ZoneId zone) {
        return instant != null || local == null ? instant : local.atZone(zone).toInstant();
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

    private static ZoneId zone(MeterReading reading, OrganisationZones zones) {
        try {
            if (reading.getZone() != null) {
                return ZoneId.of(reading.getZone());
            }
        } catch (DateTimeException unknown) {
            // A delivered name that is no zone says nothing.
        }
        return zones.zone(reading.getOrganisation());
    }
}
