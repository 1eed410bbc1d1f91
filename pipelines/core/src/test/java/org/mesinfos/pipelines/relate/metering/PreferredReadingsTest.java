package org.mesinfos.pipelines.relate.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.pipelines.relate.SampleRecords.amount;
import static org.mesinfos.pipelines.relate.SampleRecords.derived;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.pipelines.enrich.money.OrganisationZones;
import org.mesinfos.pipelines.identity.authority.IssuerRange;
import org.mesinfos.pipelines.identity.authority.Issuers;
import org.mesinfos.pipelines.identity.authority.ReferenceRange;
import org.mesinfos.pipelines.relate.transaction.DerivedFacts;
import org.mesinfos.records.Contract;
import org.mesinfos.records.MeterReading;
import org.mesinfos.records.ReadingKind;
import org.mesinfos.records.ReadingQuality;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;

final class PreferredReadingsTest {

    private static MeterReading reading(String id, ReadingQuality quality) {
        MeterReading reading = (MeterReading) RecordType.METER_READING.newRecord();
        reading.setRecordId(id);
        reading.setOrganisation("somebody");
        reading.setUsagePoint("09 025 619 409 881");
        reading.setKind(ReadingKind.ENERGY);
        reading.setPeriodStart(LocalDate.parse("2024-01-01"));
        reading.setPeriodEnd(LocalDate.parse("2024-01-31"));
        reading.setQuality(quality);
        return reading;
    }

    private static void find(List<? extends SpecificRecord> contracts, MeterReading... readings) {
        find(Issuers.NONE, contracts, readings);
    }

    private static void find(Issuers issuers, List<? extends SpecificRecord> contracts, MeterReading... readings) {
        DerivedFacts facts = new DerivedFacts();
        PreferredReadings.find(
                Map.of(RecordType.METER_READING, List.of(readings), RecordType.CONTRACT, List.copyOf(contracts)),
                issuers,
                OrganisationZones.of(Map.of("coastal-energy", "America/Los_Angeles")),
                facts);
        facts.write();
    }

    @Test
    void prefersCorrectedToMeasuredAndEstimated() {
        MeterReading estimated = reading("estimated", ReadingQuality.ESTIMATED);
        MeterReading corrected = reading("corrected", ReadingQuality.CORRECTED);
        MeterReading measured = reading("measured", ReadingQuality.MEASURED);

        find(List.of(), estimated, corrected, measured);

        assertThat(derived(corrected, "link"))
                .containsExactly("link.outranked_reading=estimated", "link.outranked_reading=measured");
        assertThat(derived(measured, "link")).containsExactly("link.preferred_reading=corrected");
        assertThat(derived(estimated, "link")).containsExactly("link.preferred_reading=corrected");
    }

    @ParameterizedTest
    @CsvSource({
        "Wh, kWh, true",
        "Wh, , true",
        "Wh, VArh, false",
        "kWh, kVAh, false",
        "VArh, kvarh, true",
        "m3, L, true",
        "A, V, false"
    })
    void comparesReadingsOfOnePhysicalQuantity(String unit, String other, boolean comparable) {
        MeterReading estimated = reading("estimated", ReadingQuality.ESTIMATED);
        MeterReading measured = reading("measured", ReadingQuality.MEASURED);
        estimated.setUnit(unit);
        measured.setUnit(other);

        find(List.of(), estimated, measured);

        assertThat(!derived(estimated, "link").isEmpty()).isEqualTo(comparable);
    }

    @ParameterizedTest
    @CsvSource({"128, 64, false", "128, 128, true", "769, , true", "0, 224, true"})
    void comparesReadingsOfOnePhase(String phase, String other, boolean comparable) {
        MeterReading estimated = reading("estimated", ReadingQuality.ESTIMATED);
        MeterReading measured = reading("measured", ReadingQuality.MEASURED);
        estimated.setPhase(phase);
        measured.setPhase(other);

        find(List.of(), estimated, measured);

        assertThat(!derived(estimated, "link").isEmpty()).isEqualTo(comparable);
    }

    @Test
    void prefersGridOperatorOnEqualQuality() {
        MeterReading supplier = reading("a", ReadingQuality.MEASURED);
        MeterReading operator = reading("b", ReadingQuality.MEASURED);
        supplier.setCost(amount("61.20"));

        find(List.of(), supplier, operator);

        assertThat(derived(supplier, "link")).containsExactly("link.preferred_reading=b");
        assertThat(derived(operator, "link")).containsExactly("link.outranked_reading=a");
    }

    @Test
    void findsUsagePointByContractAndNormalisesTime() {
        MeterReading supplier = reading("supplier", ReadingQuality.ESTIMATED);
        MeterReading operator = reading("operator", ReadingQuality.MEASURED);
        supplier.setUsagePoint(null);
        supplier.setContractNumber("C-77 01");
        operator.setPeriodStart(null);
        operator.setPeriodEnd(null);
        operator.setZone("Europe/Paris");
        operator.setLocalIntervalStart(LocalDateTime.parse("2024-01-01T00:00"));
        operator.setLocalIntervalEnd(LocalDateTime.parse("2024-02-01T00:00"));
        Contract contract = (Contract) RecordType.CONTRACT.newRecord();
        contract.setOrganisation("somebody");
        contract.setNumber("C-7701");
        contract.setUsagePoint("09025619409881");

        find(List.of(contract), supplier, operator);

        assertThat(derived(supplier, "link")).containsExactly("link.preferred_reading=operator");
    }

    @Test
    void readsInstantsWithoutAZoneInThatOfTheirOrganisation() {
        MeterReading day = reading("day", ReadingQuality.ESTIMATED);
        MeterReading paris = fromMidnights("paris", "2023-12-31T23:00:00Z", "2024-01-31T23:00:00Z");
        MeterReading otherDay = fromMidnights("other", "2024-01-01T00:00:00Z", "2024-02-01T00:00:00Z");

        find(List.of(), day, paris, otherDay);

        assertThat(derived(day, "link")).containsExactly("link.preferred_reading=paris");
        assertThat(derived(otherDay, "link")).isEmpty();
    }

    @Test
    void readsInstantsOfAnOrganisationOnAnotherContinentInItsZone() {
        MeterReading day = reading("day", ReadingQuality.ESTIMATED);
        MeterReading pacific = fromMidnights("pacific", "2024-01-01T08:00:00Z", "2024-02-01T08:00:00Z");
        pacific.setOrganisation("coastal-energy");

        find(List.of(), day, pacific);

        assertThat(derived(day, "link")).containsExactly("link.preferred_reading=pacific");
    }

    private static MeterReading fromMidnights(String id, String start, String end) {
        MeterReading reading = reading(id, ReadingQuality.MEASURED);
        reading.setPeriodStart(null);
        reading.setPeriodEnd(null);
        reading.setIntervalStart(Instant.parse(start));
        reading.setIntervalEnd(Instant.parse(end));
        return reading;
    }

    @Test
    void doesNotLinkReadingsOfTheHourThatAChangeOfTheClockRepeats() {
        MeterReading first = quarterHour("first", "2025-10-26T02:15", ReadingQuality.ESTIMATED);
        MeterReading second = quarterHour("second", "2025-10-26T02:15", ReadingQuality.MEASURED);

        find(List.of(), first, second);

        assertThat(List.of(first, second))
                .allSatisfy(reading -> assertThat(derived(reading, "link")).isEmpty());
    }

    @Test
    void linksReadingsOfOneLocalTimeOnTheDayOfAChangeOfTheClock() {
        MeterReading estimated = quarterHour("estimated", "2025-10-26T03:15", ReadingQuality.ESTIMATED);
        MeterReading measured = quarterHour("measured", "2025-10-26T03:15", ReadingQuality.MEASURED);

        find(List.of(), estimated, measured);

        assertThat(derived(estimated, "link")).containsExactly("link.preferred_reading=measured");
    }

    private static MeterReading quarterHour(String id, String start, ReadingQuality quality) {
        MeterReading reading = reading(id, quality);
        reading.setPeriodStart(null);
        reading.setPeriodEnd(null);
        reading.setZone("Europe/Paris");
        reading.setLocalIntervalStart(LocalDateTime.parse(start));
        reading.setLocalIntervalEnd(LocalDateTime.parse(start).plusMinutes(15));
        return reading;
    }

    @Test
    void doesNotLinkOtherQuantitiesOrEqualPrecedence() {
        MeterReading one = reading("one", ReadingQuality.MEASURED);
        MeterReading equal = reading("equal", ReadingQuality.MEASURED);
        MeterReading otherPoint = reading("place", ReadingQuality.ESTIMATED);
        MeterReading time = reading("time", ReadingQuality.ESTIMATED);
        MeterReading slot = reading("slot", ReadingQuality.ESTIMATED);
        MeterReading kind = reading("kind", ReadingQuality.ESTIMATED);
        otherPoint.setUsagePoint("09025619409882");
        time.setPeriodEnd(LocalDate.parse("2024-01-30"));
        slot.setTariffSlot("HP");
        kind.setKind(ReadingKind.VOLUME);

        find(List.of(), one, equal, otherPoint, time, slot, kind);

        assertThat(List.of(one, equal, otherPoint, time, slot, kind))
                .allSatisfy(reading -> assertThat(derived(reading, "link")).isEmpty());
    }

    @Test
    void anIssuerOfTheUsagePointPrecedesBetterReadingsOfOthers() {
        MeterReading issued = reading("issued", ReadingQuality.ESTIMATED);
        issued.setOrganisation("grid");
        MeterReading claimed = reading("claimed", ReadingQuality.MEASURED);

        find(Issuers.of(List.of(usagePoints("grid", "09000..09999"))), List.of(), issued, claimed);

        assertThat(derived(issued, "link")).containsExactly("link.outranked_reading=claimed");
        assertThat(derived(claimed, "link")).containsExactly("link.preferred_reading=issued");
    }

    @Test
    void anIssuerOfOtherUsagePointsHasNoPrecedence() {
        MeterReading estimated = reading("estimated", ReadingQuality.ESTIMATED);
        estimated.setOrganisation("grid");
        MeterReading measured = reading("measured", ReadingQuality.MEASURED);

        find(Issuers.of(List.of(usagePoints("grid", "08000..08999"))), List.of(), estimated, measured);

        assertThat(derived(estimated, "link")).containsExactly("link.preferred_reading=measured");
    }

    @Test
    void aContractOfAnotherOrganisationDoesNotHideTheUsagePoint() {
        MeterReading supplier = reading("supplier", ReadingQuality.ESTIMATED);
        supplier.setUsagePoint(null);
        supplier.setContractNumber("C-7701");
        MeterReading operator = reading("operator", ReadingQuality.MEASURED);
        Contract own = contract("somebody", "09025619409881");
        Contract claimed = contract("somebody else", "09025619409882");

        find(List.of(own, claimed), supplier, operator);

        assertThat(derived(supplier, "link")).containsExactly("link.preferred_reading=operator");
    }

    private static Contract contract(String organisation, String usagePoint) {
        Contract contract = (Contract) RecordType.CONTRACT.newRecord();
        contract.setOrganisation(organisation);
        contract.setNumber("C-7701");
        contract.setUsagePoint(usagePoint);
        return contract;
    }

    private static IssuerRange usagePoints(String organisation, String range) {
        return new IssuerRange(organisation, SubjectKind.USAGE_POINT, ReferenceRange.parse(range));
    }
}
