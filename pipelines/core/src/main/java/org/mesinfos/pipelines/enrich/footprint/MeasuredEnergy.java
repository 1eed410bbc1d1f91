package org.mesinfos.pipelines.enrich.footprint;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mesinfos.records.MeterReading;
import org.mesinfos.records.ReadingAggregation;
import org.mesinfos.records.ReadingKind;

/**
 * The energy that a reading reports, directly or as the mean power of an interval: 1,200 W over half an hour are 0.6
 * kWh. Stateless.
 */
public final class MeasuredEnergy {

    /** Name of the derived energy of an interval whose mean power was delivered. */
    public static final String NAME = "energy.kwh";

    static final String SOURCE = "mean power multiplied by the length of the interval";
    static final double CONFIDENCE = 0.95;

    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

    private MeasuredEnergy() {}

    /** Returns the energy in kilowatt-hours; empty for readings of other kinds, units or statistics. */
    static Optional<BigDecimal> kilowattHours(MeterReading reading) {
        BigDecimal value = reading.getValue();
        String unit = reading.getUnit();
        boolean sum = reading.getKind() == ReadingKind.ENERGY
                && (reading.getAggregation() == null || reading.getAggregation() == ReadingAggregation.SUM);
        return sum && value != null && unit != null ? inThousands(value, unit, "wh") : ofPower(reading);
    }

    /** Returns the energy in kilowatt-hours of an interval whose mean power was delivered. */
    static Optional<BigDecimal> ofPower(MeterReading reading) {
        BigDecimal value = reading.getValue();
        String unit = reading.getUnit();
        boolean mean = reading.getKind() == ReadingKind.POWER && reading.getAggregation() == ReadingAggregation.AVERAGE;
        if (!mean || value == null || unit == null) {
            return Optional.empty();
        }
        return length(reading)
                .filter(length -> length.toSeconds() > 0)
                .flatMap(length -> inThousands(value, unit, "w")
                        .map(kilowatts -> kilowatts
                                .multiply(BigDecimal.valueOf(length.toSeconds()))
                                .divide(SECONDS_PER_HOUR, MathContext.DECIMAL64)));
    }

    /** Returns the value in thousands of the unit, such as kWh for Wh. */
    private static Optional<BigDecimal> inThousands(BigDecimal value, String unit, String base) {
        String lower = unit.toLowerCase(Locale.ROOT);
        if (lower.equals(base)) {
            return Optional.of(value.movePointLeft(3));
        }
        if (lower.equals("k" + base)) {
            return Optional.of(value);
        }
        return lower.equals("m" + base) ? Optional.of(value.movePointRight(3)) : Optional.empty();
    }

    private static Optional<Duration> length(MeterReading reading) {
        if (reading.getIntervalStart() != null && reading.getIntervalEnd() != null) {
            return Optional.of(Duration.between(reading.getIntervalStart(), reading.getIntervalEnd()));
        }
        LocalDateTime start = reading.getLocalIntervalStart();
        LocalDateTime end = reading.getLocalIntervalEnd();
        if (start == null || end == null) {
            return Optional.empty();
        }
        return zone(reading.getZone())
                .map(zone -> Duration.between(start.atZone(zone), end.atZone(zone)))
                .or(() -> Optional.of(Duration.between(start, end)));
    }

    private static Optional<ZoneId> zone(@Nullable String name) {
        try {
            return Optional.ofNullable(name).map(ZoneId::of);
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
