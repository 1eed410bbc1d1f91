package org.mesinfos.pipelines.views;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.enrich.footprint.MeasuredEnergy;
import org.mesinfos.pipelines.enrich.money.OrganisationZones;
import org.mesinfos.pipelines.relate.metering.PreferredReadings;
import org.mesinfos.records.EnergyFlow;
import org.mesinfos.records.MeterReading;
import org.mesinfos.records.ReadingKind;

/**
 * Facts of one meter reading, as the SQL states them for each row. Immutable.
 *
 * @param reading the record
 * @param derived its derived values
 * @param zones time zones of organisations, in which a reading without a zone has its day
 */
record ReadingFacts(MeterReading reading, DerivedValues derived, OrganisationZones zones) {

    /** Digits after the decimal mark of an energy in kilowatt-hours. */
    static final int SCALE = 6;

    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    private enum Unit {
        WH,
        KWH,
        MWH,
        OTHER
    }

    static ReadingFacts of(MeterReading reading, OrganisationZones zones) {
        return new ReadingFacts(reading, new DerivedValues(reading.getDerived()), zones);
    }

    /** Returns whether the reading reports energy that the person consumed, not the state of a register. */
    boolean isConsumption() {
        return (reading.getFlow() == null || reading.getFlow() == EnergyFlow.CONSUMED)
                && (unit() != Unit.OTHER || derived.has(MeasuredEnergy.NAME))
                && reading.getKind() != ReadingKind.INDEX;
    }

    boolean isFromPower() {
        return reading.getKind() == ReadingKind.POWER;
    }

    /** Returns whether no other reading reports the same quantity better. */
    boolean isPreferred() {
        return !derived.has(PreferredReadings.PREFERRED);
    }

    /** Returns the energy; null if the reading has no value. */
    @Nullable
    BigDecimal kilowattHours() {
        BigDecimal value = reading.getValue();
        return switch (unit()) {
            case WH -> value == null ? null : value.movePointLeft(3);
            case KWH -> value;
            case MWH -> value == null ? null : value.movePointRight(3);
            case OTHER -> computed();
        };
    }

    private @Nullable BigDecimal computed() {
        String computed = derived.value(MeasuredEnergy.NAME);
        return computed == null ? null : new BigDecimal(computed).setScale(SCALE, RoundingMode.HALF_UP);
    }

    private Unit unit() {
        String unit = reading.getUnit();
        return switch (unit == null ? "" : unit.toUpperCase(Locale.ROOT)) {
            case "WH" -> Unit.WH;
            case "KWH" -> Unit.KWH;
            case "MWH" -> Unit.MWH;
            default -> Unit.OTHER;
        };
    }

    /** Returns the local day on which the reading starts; null if none is delivered. */
    @Nullable
    LocalDate day() {
        if (reading.getLocalIntervalStart() != null) {
            return reading.getLocalIntervalStart().toLocalDate();
        }
        Instant start = reading.getIntervalStart();
        if (start != null) {
            return LocalDate.ofInstant(start, zone());
        }
        return reading.getPeriodStart() != null ? reading.getPeriodStart() : reading.getReadingDate();
    }

    private ZoneId zone() {
        String name = reading.getZone();
        return name != null && ZONES.contains(name) ? ZoneId.of(name) : zones.zone(reading.getOrganisation());
    }
}
