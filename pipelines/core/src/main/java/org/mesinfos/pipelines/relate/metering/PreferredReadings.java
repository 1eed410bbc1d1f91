package org.mesinfos.pipelines.relate.metering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
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
 * Links of readings of the same usage point, quantity and time by precedence, so that a consumption can be summed
 * without those of lower precedence. All readings are retained. Stateless.
 */
public final class PreferredReadings {

    /** Link from a reading to one of higher precedence. */
    public static final String PREFERRED = "link.preferred_reading";
    /** Link from a reading to one of lower precedence. */
    public static final String OUTRANKED = "link.outranked_reading";

    static final String SOURCE = "meter readings 1";

    private PreferredReadings() {}

    private record Ranked(MeterReading reading, ReadingPrecedence precedence) {
        static final Comparator<Ranked> ORDER = Comparator.comparing(Ranked::precedence)
                .thenComparing(ranked -> ranked.reading().getRecordId());
    }

    private record Quantity(
            String usagePoint,
            String time,
            ReadingKind kind,
            Optional<ReadingAggregation> aggregation,
            boolean produced,
            Optional<String> slot,
            Optional<String> register) {}

    /**
     * Adds the links between readings of different precedence.
     *
     * @param records all records of one person by type
     */
    public static void find(Map<RecordType, List<SpecificRecord>> records, DerivedFacts facts) {
        List<Ranked> readings = records.getOrDefault(RecordType.METER_READING, List.of()).stream()
                .map(MeterReading.class::cast)
                .map(reading -> new Ranked(reading, ReadingPrecedence.of(reading)))
                .toList();
        boolean samePrecedence =
                readings.stream().map(Ranked::precedence).distinct().limit(2).count() < 2;
        if (samePrecedence) {
            return;
        }
        ReadingUsagePoints usagePoints = new ReadingUsagePoints(records);
        Map<Quantity, List<Ranked>> same = new HashMap<>();
        for (Ranked ranked : readings) {
            quantity(ranked.reading(), usagePoints)
                    .ifPresent(quantity -> same.computeIfAbsent(quantity, absent -> new ArrayList<>(2))
                            .add(ranked));
        }
        same.values().forEach(group -> mark(group, facts));
    }

    private static Optional<Quantity> quantity(MeterReading reading, ReadingUsagePoints usagePoints) {
        Optional<String> point = usagePoints.of(reading);
        Optional<String> time = MeasuredTime.of(reading);
        if (point.isEmpty() || time.isEmpty() || reading.getKind() == null || reading.getRecordId() == null) {
            return Optional.empty();
        }
        boolean power = reading.getKind() == ReadingKind.POWER;
        return Optional.of(new Quantity(
                point.get(),
                time.get(),
                reading.getKind(),
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
                String reason =
                        other.precedence().quality() == best.precedence().quality() ? "teller" : "quality";
                double confidence = reason.equals("quality") ? 0.95 : 0.9;
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
