package org.mesinfos.pipelines.dedup;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.pipelines.dedup.SampleDelivery.accepted;

import java.util.ArrayList;
import java.util.Collection;
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
 * What must hold whatever organisations deliver. Few accounts, keys and sources, so that rows meet. How many worlds are
 * tried is told by {@code -Dmesinfos.tries}.
 */
class DeduplicationPropertiesTest {

    @Property
    void orderRepetitionAndSplitIntoRunsChangeNothing(
            @ForAll("worlds") List<SampleDelivery> world, @ForAll Random random) {
        List<SampleDelivery> again = new ArrayList<>(world);
        again.addAll(world.subList(0, random.nextInt(world.size() + 1)));
        Collections.shuffle(again, random);
        AcceptedRows runByRun = AcceptedRows.none();
        for (int from = 0, to; from < again.size(); from = to) {
            to = from + 1 + random.nextInt(again.size() - from);
            for (SampleDelivery delivery : again.subList(from, to)) {
                runByRun = runByRun.merge(accepted(delivery));
            }
        }

        assertThat(RecordDeduplication.of(runByRun, horizon(again)))
                .isEqualTo(RecordDeduplication.of(accepted(world), horizon(world)));
    }

    @Property
    void everyRowIsAccountedFor(@ForAll("worlds") List<SampleDelivery> world) {
        DeduplicatedRecords result = deduplicated(world);
        long rows = world.stream().mapToLong(delivery -> delivery.rows().size()).sum();

        assertThat(result.total().rows()).isEqualTo(rows);
        assertThat(result.total().kept()).isEqualTo(result.count());
        assertThat(sightings(result).count())
                .isEqualTo(result.total().kept() + result.total().merged());
        world.stream()
                .filter(delivery -> !delivery.rows().isEmpty())
                .forEach(delivery -> assertThat(result.deliveries()
                                .get(new DeliveryName(
                                        "banque", delivery.origin().getDelivery()))
                                .rows())
                        .isEqualTo(delivery.rows().size()));
    }

    @Property
    void anEventHappenedAsOftenAsTheFullestCurrentDeliverySays(@ForAll("worlds") List<SampleDelivery> world) {
        SnapshotHorizon horizon = horizon(world);
        Map<List<String>, Long> expected = new HashMap<>();
        world.stream()
                .filter(delivery -> !horizon.supersedes(delivery.origin()))
                .forEach(delivery -> delivery.rows().stream()
                        .collect(groupingBy(DeduplicationPropertiesTest::event, counting()))
                        .forEach((event, count) -> expected.merge(event, count, Math::max)));

        assertThat(deduplicated(world).count())
                .isEqualTo(expected.values().stream().mapToLong(count -> count).sum());
    }

    @Property
    void noSourceHasFewerEventsThanItsLargestCurrentDelivery(@ForAll("worlds") List<SampleDelivery> world) {
        SnapshotHorizon horizon = horizon(world);
        DeduplicatedRecords result = deduplicated(world);

        for (SampleDelivery delivery : world) {
            String source = delivery.origin().getConnector();
            long events = records(result)
                    .filter(record -> Envelope.sightings(record).stream()
                            .anyMatch(sighting -> sighting.getConnector().equals(source)))
                    .count();
            if (!horizon.supersedes(delivery.origin())) {
                assertThat(events).isGreaterThanOrEqualTo(delivery.rows().size());
            }
        }
    }

    @Property
    void noEventHoldsTwoRowsOfOneDelivery(@ForAll("worlds") List<SampleDelivery> world) {
        assertThat(records(deduplicated(world)))
                .allSatisfy(record -> assertThat(Envelope.sightings(record))
                        .extracting(Sighting::getDelivery)
                        .doesNotHaveDuplicates());
    }

    @Property
    void anIdIsGivenOnceAndKeptWhenMoreIsDelivered(@ForAll("appendOnlyWorlds") List<SampleDelivery> world) {
        Set<String> known = new HashSet<>();
        for (int runs = 0; runs <= world.size(); runs++) {
            List<String> ids = ids(deduplicated(world.subList(0, runs)));
            assertThat(ids).doesNotHaveDuplicates().containsAll(known);
            known.addAll(ids);
        }
    }

    @Property
    void rowsOfOtherSubjectsChangeNothing(@ForAll("worlds") List<SampleDelivery> world) {
        AcceptedRows all = accepted(world);
        SnapshotHorizon horizon = horizon(world);
        Map<String, SpecificRecord> together = byId(RecordDeduplication.of(all, horizon));
        Map<String, SpecificRecord> apart = new HashMap<>();
        for (String account : List.of("A", "B")) {
            AcceptedRows own = all.retain(row -> row.row().getSubject().equals(account));
            apart.putAll(byId(RecordDeduplication.of(own, horizon)));
        }

        assertThat(together).isEqualTo(apart);
    }

    @Provide
    Arbitrary<List<SampleDelivery>> worlds() {
        return worldsOf(origins());
    }

    @Provide
    Arbitrary<List<SampleDelivery>> appendOnlyWorlds() {
        return worldsOf(origins().filter(origin -> origin.getMode() == RowMode.APPEND));
    }

    /** Each delivery once, since its name stands for its content. */
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

    private static SnapshotHorizon horizon(Collection<SampleDelivery> world) {
        SnapshotHorizon horizon = SnapshotHorizon.none();
        for (SampleDelivery delivery : world) {
            RowOrigin origin = delivery.origin();
            if (origin.getMode() == RowMode.SNAPSHOT && origin.getSequence() != null) {
                horizon = horizon.with(origin.getOrganisation(), origin.getConnector(), origin.getSequence());
            }
        }
        return horizon;
    }

    private static DeduplicatedRecords deduplicated(List<SampleDelivery> world) {
        return RecordDeduplication.of(accepted(world), horizon(world));
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
