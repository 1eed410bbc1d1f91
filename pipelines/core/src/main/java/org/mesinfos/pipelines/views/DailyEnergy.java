package org.mesinfos.pipelines.views;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.enrich.footprint.MeasuredEnergy;
import org.mesinfos.pipelines.relate.metering.PreferredReadings;
import org.mesinfos.records.EnergyFlow;
import org.mesinfos.records.MeterReading;
import org.mesinfos.records.ReadingKind;
import org.mesinfos.views.EnergyByDay;

/** Sums of the consumed energy of one person by usage point and local day. Not thread-safe. */
final class DailyEnergy {

    private static final int SCALE = 6;
    private static final String DELIVERED = "delivered";
    private static final String FROM_POWER = "computed from power";
    private static final Comparator<@Nullable String> TEXTS = Comparator.nullsFirst(Comparator.<String>naturalOrder());
    private static final Comparator<@Nullable LocalDate> DAYS =
            Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder());

    private final SortedMap<Group, Sum> sums = new TreeMap<>(Comparator.comparing(Group::organisation)
            .thenComparing(Group::usagePoint, TEXTS)
            .thenComparing(Group::commodity, TEXTS)
            .thenComparing(Group::day, DAYS)
            .thenComparing(Group::basis)
            .thenComparing(Group::preferred));

    private record Group(
            String organisation,
            @Nullable String usagePoint,
            @Nullable String commodity,
            @Nullable LocalDate day,
            String basis,
            boolean preferred) {}

    private static final class Sum {

        private final String person;
        private @Nullable BigDecimal energy;
        private long readings;

        Sum(String person) {
            this.person = person;
        }

        void add(@Nullable BigDecimal kilowattHours) {
            readings++;
            if (kilowattHours != null) {
                energy = energy == null ? kilowattHours : energy.add(kilowattHours);
            }
        }
    }

    void add(MeterReading reading) {
        DerivedValues derived = new DerivedValues(reading.getDerived());
        boolean isConsumed = reading.getFlow() == null || reading.getFlow() == EnergyFlow.CONSUMED;
        boolean isEnergy = unit(reading) != EnergyUnit.OTHER || derived.has(MeasuredEnergy.NAME);
        if (isConsumed && isEnergy && reading.getKind() != ReadingKind.INDEX) {
            Group group = new Group(
                    reading.getOrganisation(),
                    reading.getUsagePoint(),
                    reading.getCommodity() == null
                            ? null
                            : reading.getCommodity().toString(),
                    day(reading),
                    reading.getKind() == ReadingKind.POWER ? FROM_POWER : DELIVERED,
                    !derived.has(PreferredReadings.PREFERRED));
            sums.computeIfAbsent(group, first -> new Sum(ViewPerson.of(reading)))
                    .add(kilowattHours(reading, derived));
        }
    }

    private enum EnergyUnit {
        WH,
        KWH,
        MWH,
        OTHER
    }

    private static EnergyUnit unit(MeterReading reading) {
        String unit = reading.getUnit();
        return switch (unit == null ? "" : unit.toUpperCase(Locale.ROOT)) {
            case "WH" -> EnergyUnit.WH;
            case "KWH" -> EnergyUnit.KWH;
            case "MWH" -> EnergyUnit.MWH;
            default -> EnergyUnit.OTHER;
        };
    }

    private static @Nullable BigDecimal kilowattHours(MeterReading reading, DerivedValues derived) {
        EnergyUnit unit = unit(reading);
        if (unit == EnergyUnit.OTHER) {
            String computed = derived.value(MeasuredEnergy.NAME);
            return computed == null ? null : new BigDecimal(computed).setScale(SCALE, RoundingMode.HALF_UP);
        }
        BigDecimal value = reading.getValue();
        if (value == null) {
            return null;
        }
        return switch (unit) {
            case WH -> value.movePointLeft(3);
            case MWH -> value.movePointRight(3);
            case KWH, OTHER -> value;
        };
    }

    private static @Nullable LocalDate day(MeterReading reading) {
        if (reading.getLocalIntervalStart() != null) {
            return reading.getLocalIntervalStart().toLocalDate();
        }
        Instant start = reading.getIntervalStart();
        if (start != null) {
            return LocalDate.ofInstant(start, zone(reading.getZone()));
        }
        return reading.getPeriodStart() != null ? reading.getPeriodStart() : reading.getReadingDate();
    }

    private static ZoneId zone(@Nullable String name) {
        try {
            return name == null ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException e) {
            // A name that is no zone was delivered; the day is then that of the instant.
            return ZoneOffset.UTC;
        }
    }

    /** Returns the rows with energy by organisation, usage point, commodity, day, basis, and whether they are preferred. */
    List<SpecificRecord> rows() {
        List<SpecificRecord> rows = new ArrayList<>();
        sums.forEach((group, sum) -> {
            if (sum.energy != null) {
                EnergyByDay row = new EnergyByDay();
                row.setPersonId(sum.person);
                row.setOrganisation(group.organisation());
                row.setUsagePoint(group.usagePoint());
                row.setCommodity(group.commodity());
                row.setDay(group.day());
                row.setKwh(sum.energy.setScale(SCALE, RoundingMode.HALF_UP));
                row.setBasis(group.basis());
                row.setPreferred(group.preferred());
                row.setReadings(sum.readings);
                rows.add(row);
            }
        });
        return rows;
    }
}
