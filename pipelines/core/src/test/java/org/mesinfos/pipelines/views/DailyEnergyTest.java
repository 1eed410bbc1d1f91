package org.mesinfos.pipelines.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mesinfos.pipelines.enrich.money.OrganisationZones;
import org.mesinfos.records.MeterReading;
import org.mesinfos.records.RecordType;
import org.mesinfos.views.EnergyByDay;

/** Days on which readings that are delivered as instants start. */
final class DailyEnergyTest {

    private static final OrganisationZones ZONES =
            OrganisationZones.of(Map.of("coastal-energy", "America/Los_Angeles"));

    @Test
    void aReadingWithoutAZoneHasTheDayOfItsOrganisation() {
        assertThat(day("enedis", "2024-07-01T22:00:00Z", null)).isEqualTo("2024-07-02");
        assertThat(day("coastal-energy", "2024-07-02T03:00:00Z", null)).isEqualTo("2024-07-01");
    }

    @Test
    void aDeliveredZoneComesFirst() {
        assertThat(day("enedis", "2024-07-01T22:00:00Z", "Indian/Reunion")).isEqualTo("2024-07-02");
        assertThat(day("coastal-energy", "2024-07-02T03:00:00Z", "America/New_York"))
                .isEqualTo("2024-07-01");
        assertThat(day("coastal-energy", "2024-07-02T05:00:00Z", "America/New_York"))
                .isEqualTo("2024-07-02");
    }

    @Test
    void aDeliveredNameThatIsNoZoneSaysNothing() {
        assertThat(day("enedis", "2024-07-01T22:00:00Z", "local")).isEqualTo("2024-07-02");
    }

    private static String day(String organisation, String start, @Nullable String zone) {
        MeterReading reading = (MeterReading) RecordType.METER_READING.newRecord();
        reading.setPersonId("per-1");
        reading.setOrganisation(organisation);
        reading.setIntervalStart(Instant.parse(start));
        reading.setZone(zone);
        reading.setUnit("kWh");
        reading.setValue(new BigDecimal("0.500000"));
        DailyEnergy energy = new DailyEnergy(ZONES);
        energy.add(reading);
        return String.valueOf(((EnergyByDay) List.copyOf(energy.rows()).get(0)).getDay());
    }
}
