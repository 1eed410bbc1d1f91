package org.mesinfos.pipelines.views;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.enrich.money.OrganisationZones;
import org.mesinfos.records.MeterReading;
import org.mesinfos.views.EnergyByDay;

/** Sums of the consumed energy of one person by usage point and local day. Not thread-safe. */
final class DailyEnergy {

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

    private final OrganisationZones zones;

    /** @param zones time zones of organisations, in which a reading without a zone has its day */
    DailyEnergy(OrganisationZones zones) {
        this.zones = zones;
    }

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
        ReadingFacts facts = ReadingFacts.of(reading, zones);
        if (facts.isConsumption()) {
            Group group = new Group(
                    reading.getOrganisation(),
                    reading.getUsagePoint(),
                    reading.getCommodity() == null
                            ? null
                            : reading.getCommodity().toString(),
                    facts.day(),
                    facts.isFromPower() ? FROM_POWER : DELIVERED,
                    facts.isPreferred());
            sums.computeIfAbsent(group, first -> new Sum(ViewPerson.of(reading)))
                    .add(facts.kilowattHours());
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
                row.setKwh(sum.energy.setScale(ReadingFacts.SCALE, RoundingMode.HALF_UP));
                row.setBasis(group.basis());
                row.setPreferred(group.preferred());
                row.setReadings(sum.readings);
                rows.add(row);
            }
        });
        return rows;
    }
}
