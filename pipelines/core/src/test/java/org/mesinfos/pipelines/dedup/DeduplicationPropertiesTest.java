package org.mesinfos.pipelines.dedup;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.pipelines.dedup.SampleDelivery.accepted;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.pipelines.identity.SnapshotHorizon;
import org.mesinfos.pipelines.rows.AcceptedRows;
import org.mesinfos.pipelines.rows.EncodedRow;
import org.mesinfos.pipelines.rows.RowKeyKind;
import org.mesinfos.pipelines.rows.RowMode;
import org.mesinfos.pipelines.rows.RowOrigin;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.Sighting;

/**
 * Properties of deduplication that hold for all deliveries. Few accounts, keys and sources are used, so that rows
 * collide. The number of tries is set by {@code -Dmesinfos.tries}.
 */
class DeduplicationPropertiesTest {

    @Property
    void resultIsIndependentOfOrderRepetitionAndRuns(
            @ForAll("worlds") List<SampleDelivery> deliveries, @ForAll Random random) {
        List<SampleDelivery> repeated = new ArrayList<>(deliveries);
        repeated.addAll(deliveries.subList(0, random.nextInt(deliveries.size() + 1)));
        Collections.shuffle(repeated, random);
        AcceptedRows runByRun = AcceptedRows.none();
        for (int from = 0, to; from < repeated.size(); from = to) {
            to = from + 1 + random.nextInt(repeated.size() - from);
            for (SampleDelivery delivery : repeated.subList(from, to)) {
                runByRun = runByRun.merge(accepted(delivery));
            }
        }

        assertThat(RecordDeduplication.of(runByRun, SampleHorizon.of(repeated)))
                .isEqualTo(RecordDeduplication.of(accepted(deliveries), SampleHorizon.of(deliveries)));
    }

    @Property
    void countsEveryRowOnce(@ForAll("worlds") List<SampleDelivery> deliveries) {
        DeduplicatedRecords result = deduplicated(deliveries);
        long rows = deliveries.stream()
                .mapToLong(delivery -> delivery.rows().size())
                .sum();

        assertThat(result.total().rows()).isEqualTo(rows);
        assertThat(result.total().retained()).isEqualTo(result.count());
        assertThat(sightings(result).count())
                .isEqualTo(result.total().retained() + result.total().merged());
        deliveries.stream()
                .filter(delivery -> !delivery.rows().isEmpty())
                .forEach(delivery -> assertThat(result.deliveries()
                                .get(new DeliveryName(
                                        "banque", delivery.origin().getDelivery()))
                                .rows())
                        .isEqualTo(delivery.rows().size()));
    }

    @Property
    void numberOfEventsIsTheMaximumOverCurrentDeliveries(@ForAll("worlds") List<SampleDelivery> deliveries) {
        SnapshotHorizon horizon = SampleHorizon.of(deliveries);
        Map<List<String>, Long> expected = new HashMap<>();
        deliveries.stream()
                .filter(delivery -> !horizon.effect(delivery.origin()).replaced())
                .forEach(delivery -> delivery.rows().stream()
                        .collect(groupingBy(DeduplicationPropertiesTest::event, counting()))
                        .forEach((event, count) -> expected.merge(event, count, Math::max)));

        assertThat(deduplicated(deliveries).count())
                .isEqualTo(expected.values().stream().mapToLong(count -> count).sum());
    }

    @Property
    void sourceHasAtLeastAsManyEventsAsItsLargestCurrentDelivery(@ForAll("worlds") List<SampleDelivery> deliveries) {
        SnapshotHorizon horizon = SampleHorizon.of(deliveries);
        DeduplicatedRecords result = deduplicated(deliveries);

        for (SampleDelivery delivery : deliveries) {
            String source = delivery.origin().getConnector();
            long events = records(result)
                    .filter(record -> Envelope.sightings(record).stream()
                            .anyMatch(sighting -> sighting.getConnector().equals(source)))
                    .count();
            if (!horizon.effect(delivery.origin()).replaced()) {
                assertThat(events).isGreaterThanOrEqualTo(delivery.rows().size());
            }
        }
    }

    @Property
    void neverMergesTwoRowsOfOneDelivery(@ForAll("worlds") List<SampleDelivery> deliveries) {
        assertThat(records(deduplicated(deliveries)))
                .allSatisfy(record -> assertThat(Envelope.sightings(record))
                        .extracting(Sighting::getDelivery)
                        .doesNotHaveDuplicates());
    }

    @Property
    void idsAreUniqueAndStable(@ForAll("appendOnlyWorlds") List<SampleDelivery> deliveries) {
        Set<String> known = new HashSet<>();
        for (int runs = 0; runs <= deliveries.size(); runs++) {
            List<String> ids = ids(deduplicated(deliveries.subList(0, runs)));
            assertThat(ids).doesNotHaveDuplicates().containsAll(known);
            known.addAll(ids);
        }
    }

    @Property
    void resultIsIndependentOfRowsOfOtherSubjects(@ForAll("worlds") List<SampleDelivery> deliveries) {
        AcceptedRows all = accepted(deliveries);
        SnapshotHorizon horizon = SampleHorizon.of(deliveries);
        Map<String, SpecificRecord> together = byId(RecordDeduplication.of(all, horizon));
        Map<String, SpecificRecord> separate = new HashMap<>();
        for (String account : List.of("A", "B")) {
            AcceptedRows own = all.retain(row -> row.row().getSubject().equals(account));
            separate.putAll(byId(RecordDeduplication.of(own, horizon)));
        }

        assertThat(together).isEqualTo(separate);
    }

    @Provide
    Arbitrary<List<SampleDelivery>> worlds() {
        return worldsOf(origins());
    }

    @Provide
    Arbitrary<List<SampleDelivery>> appendOnlyWorlds() {
        return worldsOf(origins().filter(origin -> origin.getMode() == RowMode.APPEND));
    }

    /** Returns worlds in which each delivery occurs once, because its name is the hash of its content. */
    private static Arbitrary<List<SampleDelivery>> worldsOf(Arbitrary<RowOrigin> origins) {
        List<EncodedRow> possible = possibleRows();
        Arbitrary<EncodedRow[]> rows =
                Arbitraries.of(possible).list().ofMaxSize(6).map(list -> list.toArray(EncodedRow[]::new));
        return Combinators.combine(origins, rows)
                .as((origin, some) -> new SampleDelivery(
                        origin, SampleDelivery.appended("", some).rows()))
                .list()
                .ofMaxSize(5)
                .uniqueElements(delivery -> delivery.origin().getDelivery());
    }

    private static Arbitrary<RowOrigin> origins() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.of("banque/a", "banque/b"),
                        Arbitraries.of(RowMode.class),
                        Arbitraries.longs().between(1, 3).injectNull(0.3),
                        Arbitraries.of(50, 80))
                .as((number, connector, mode, sequence, precedence) ->
                        new RowOrigin("banque", "d" + number, "f" + number, connector, 1, mode, sequence, precedence));
    }

    private static List<EncodedRow> possibleRows() {
        List<EncodedRow> rows = new ArrayList<>();
        for (String account : List.of("A", "B")) {
            for (RowKeyKind kind : RowKeyKind.values()) {
                for (String key : List.of("k1", "k2")) {
                    rows.add(SampleDelivery.row(
                            account, kind, key, SampleDelivery.content().setNote("n")));
                    rows.add(SampleDelivery.row(
                            account, kind, key, SampleDelivery.labelled("l").setAdditional(Map.of("a", "1"))));
                    rows.add(SampleDelivery.row(
                            account,
                            kind,
                            key,
                            SampleDelivery.labelled("m").setAdditional(Map.of("a", "2", "b", "3"))));
                }
            }
        }
        return rows;
    }

    private static DeduplicatedRecords deduplicated(List<SampleDelivery> deliveries) {
        return RecordDeduplication.of(accepted(deliveries), SampleHorizon.of(deliveries));
    }

    private static List<String> event(EncodedRow row) {
        return List.of(row.getSubject(), row.getKeyKind().name(), row.getKey());
    }

    private static Stream<SpecificRecord> records(DeduplicatedRecords result) {
        return result.records().values().stream().flatMap(List::stream);
    }

    private static Stream<Sighting> sightings(DeduplicatedRecords result) {
        return records(result).flatMap(record -> Envelope.sightings(record).stream());
    }

    private static List<String> ids(DeduplicatedRecords result) {
        return records(result)
                .map(record -> Envelope.recordId(record).orElseThrow())
                .toList();
    }

    private static Map<String, SpecificRecord> byId(DeduplicatedRecords result) {
        Map<String, SpecificRecord> byId = new HashMap<>();
        records(result).forEach(record -> byId.put(Envelope.recordId(record).orElseThrow(), record));
        return byId;
    }
}
