package org.mesinfos.pipelines.relate.metering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.pipelines.enrich.money.OrganisationZones;
import org.mesinfos.pipelines.identity.authority.Issuers;
import org.mesinfos.pipelines.relate.transaction.BookedTransaction;
import org.mesinfos.pipelines.relate.transaction.DerivedFacts;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.EnergyFlow;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.MeterReading;
import org.mesinfos.records.ReadingAggregation;
import org.mesinfos.records.ReadingKind;
import org.mesinfos.records.RecordType;

/**
 * Links of readings of the same usage point, quantity, phase and time by precedence, so that a consumption can be summed
 * without those of lower precedence. All readings are retained. Stateless.
 */
public final class PreferredReadings {

    /** Link from a reading to one of higher precedence. */
    public static final String PREFERRED = "link.preferred_reading";
    /** Link from a reading to one of lower precedence. */
    public static final String OUTRANKED = "link.outranked_reading";

    static final String SOURCE = "meter readings 4";

    private PreferredReadings() {}

    private record Ranked(MeterReading reading, Optional<String> usagePoint, ReadingPrecedence precedence) {
        static final Comparator<Ranked> ORDER = Comparator.comparing(Ranked::precedence)
                .thenComparing(ranked -> ranked.reading().getRecordId());
    }

    private record Quantity(
            String usagePoint,
            String time,
            ReadingKind kind,
            String quantity,
            Optional<String> phase,
            Optional<ReadingAggregation> aggregation,
            boolean produced,
            Optional<String> slot,
            Optional<String> register) {}

    /**
     * Adds the links between readings of different precedence.
     *
     * @param records all records of one person by type
     * @param issuers organisations that issue usage points; their readings precede those of all others
     * @param zones time zones of organisations, in which days start for readings without a zone
     */
    public static void find(
            Map<RecordType, List<SpecificRecord>> records,
            Issuers issuers,
            OrganisationZones zones,
            DerivedFacts facts) {
        ReadingUsagePoints usagePoints = new ReadingUsagePoints(records);
        ReadingAuthority authority = new ReadingAuthority(issuers);
        List<Ranked> readings = new ArrayList<>();
        for (SpecificRecord record : records.getOrDefault(RecordType.METER_READING, List.of())) {
            MeterReading reading = (MeterReading) record;
            Optional<String> usagePoint = usagePoints.of(reading);
            readings.add(
                    new Ranked(reading, usagePoint, ReadingPrecedence.of(reading, authority.of(reading, usagePoint))));
        }
        boolean samePrecedence =
                readings.stream().map(Ranked::precedence).distinct().limit(2).count() < 2;
        if (samePrecedence) {
            return;
        }
        Map<Quantity, List<Ranked>> same = new HashMap<>();
        for (Ranked ranked : readings) {
            quantity(ranked, zones)
                    .ifPresent(quantity -> same.computeIfAbsent(quantity, absent -> new ArrayList<>(2))
                            .add(ranked));
        }
        same.values().forEach(group -> mark(group, facts));
    }

    private static Optional<Quantity> quantity(Ranked ranked, OrganisationZones zones) {
        MeterReading reading = ranked.reading();
        Optional<String> point = ranked.usagePoint();
        Optional<String> time = MeasuredTime.of(reading, zones);
        if (point.isEmpty() || time.isEmpty() || reading.getKind() == null || reading.getRecordId() == null) {
            return Optional.empty();
        }
        boolean power = reading.getKind() == ReadingKind.POWER;
        return Optional.of(new Quantity(
                point.get(),
                time.get(),
                reading.getKind(),
                MeasuredQuantity.of(reading),
                MeasuredQuantity.phase(reading),
                Optional.ofNullable(reading.getAggregation()).filter(unused -> power),
                reading.getFlow() == EnergyFlow.PRODUCED,
                BookedTransaction.reference(reading.getTariffSlot()),
                BookedTransaction.reference(reading.getRegister())));
    }

    private static void mark(List<Ranked> group, DerivedFacts facts) {
        group.sort(Ranked.ORDER);
        Ranked best = group.get(0);
        for (Ranked other : group.subList(1, group.size())) {
            if (other.precedence().compareTo(best.precedence()) > 0) {
                String reason = best.precedence().reasonOver(other.precedence());
                double confidence = reason.equals("reporter") ? 0.9 : 0.95;
                add(facts, best, OUTRANKED, other, reason, confidence);
                add(facts, other, PREFERRED, best, reason, confidence);
            }
        }
    }

    private static void add(
            DerivedFacts facts, Ranked on, String name, Ranked other, String reason, double confidence) {
        String id = Envelope.recordId(other.reading()).orElseThrow();
        facts.add(on.reading(), new Derivation(name, id, SOURCE + ": " + reason, confidence));
    }
}
