package org.mesinfos.pipelines.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.identity.Registry;
import org.mesinfos.pipelines.identity.RegistryReader;
import org.mesinfos.pipelines.rows.RowBatch;
import org.mesinfos.records.CanonicalCodec;

/**
 * After each month of an invented world, each bundle contains the rows that provably belong to the person, in their last
 * version, and none of a payment that two sources date in the times of two holders. The state equals one that is built
 * afresh from all deliveries in another order.
 */
final class TimeMachineTest {

    private static final int MONTHS = 24;
    private static final int FRESH_EVERY = 4;
    private static final PersonKey KEY = PersonKey.generate();

    @Property(tries = 2, shrinking = ShrinkingMode.OFF)
    void everyBundleEqualsTheTruthAfterEachMonth(@ForAll long seed) {
        live(seed);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    @Tag("slow")
    void everyBundleEqualsTheTruthInManyWorlds(@ForAll long seed) {
        live(seed);
    }

    private static void live(long seed) {
        World world = new World(seed, MONTHS);
        Random random = new Random(seed);
        int corrected = 6 + random.nextInt(12);
        PureStore store = new PureStore(KEY, registry());
        for (int month = 0; month < MONTHS; month++) {
            int version = month < corrected ? 1 : 2;
            if (month == corrected) {
                List<RowBatch> again = new ArrayList<>();
                for (int earlier = 0; earlier < month; earlier++) {
                    again.addAll(firstSource(world, earlier, version));
                }
                again.addAll(rows(world, month, version));
                store.take(
                        lists(world, month),
                        again,
                        origin -> origin.getConnector().endsWith("/rows"));
            } else {
                store.take(lists(world, month), rows(world, month, version), origin -> false);
            }
            if (version == 2) {
                assertBundles(world, month, store);
                assertSecondReports(world, month, store);
            }
            if (month % FRESH_EVERY == FRESH_EVERY - 1) {
                assertThat(store.rows())
                        .as("state after month %d", month)
                        .isEqualTo(fresh(world, month, version, random).rows());
            }
        }
        assertThat(store.bundles())
                .isEqualTo(fresh(world, MONTHS - 1, 2, random).bundles());
    }

    private static PureStore fresh(World world, int until, int version, Random random) {
        List<CustomerList> lists = new ArrayList<>();
        List<RowBatch> rows = new ArrayList<>();
        for (int month = 0; month <= until; month++) {
            lists.addAll(lists(world, month));
            rows.addAll(rows(world, month, version));
        }
        Collections.shuffle(lists, random);
        Collections.shuffle(rows, random);
        PureStore fresh = new PureStore(KEY, registry());
        fresh.take(lists, rows, origin -> false);
        return fresh;
    }

    private static List<CustomerList> lists(World world, int month) {
        return Arrays.stream(Service.values())
                .map(service -> world.list(service, month))
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<RowBatch> rows(World world, int month, int version) {
        List<RowBatch> rows = new ArrayList<>(firstSource(world, month, version));
        rows.add(WorldFiles.read(month, world.secondReports(month)));
        return rows;
    }

    private static List<RowBatch> firstSource(World world, int month, int version) {
        return Arrays.stream(Service.values())
                .map(service -> WorldFiles.read(service, month, world.rows(service, month), version))
                .toList();
    }

    private static void assertBundles(World world, int month, PureStore store) {
        Map<String, Integer> truth = world.truth(month);
        Map<Service, SortedMap<Integer, SortedSet<String>>> actual = new TreeMap<>();
        store.bundles().forEach((person, records) -> {
            for (Service service : Service.values()) {
                records.getOrDefault(service.type, List.of()).stream()
                        .map(WorldFiles::text)
                        .filter(text -> !SecondReport.isSecond(text))
                        .forEach(text -> actual.computeIfAbsent(service, first -> new TreeMap<>())
                                .computeIfAbsent(number(person), first -> new TreeSet<>())
                                .add(text));
            }
        });
        for (Service service : Service.values()) {
            SortedMap<Integer, SortedSet<String>> ofService = actual.getOrDefault(service, new TreeMap<>());
            // After the last list, rows go to the last holder until the next list.
            ofService.forEach((person, rows) -> rows.stream()
                    .filter(truth::containsKey)
                    .forEach(row -> assertThat(truth.get(row))
                            .as("real holder of row %s in the bundle of per-%d, month %d", row, person, month)
                            .isEqualTo(person)));
            assertThat(ofService)
                    .as("rows of %s after month %d", service, month)
                    .isEqualTo(world.expected(service, month));
        }
    }

    private static void assertSecondReports(World world, int month, PureStore store) {
        CanonicalCodec codec = new CanonicalCodec();
        SortedMap<Integer, SortedSet<String>> actual = new TreeMap<>();
        store.rows().forEach((person, rows) -> {
            if (!person.isEmpty()) {
                rows.stream()
                        .map(row -> WorldFiles.text(row.decode(codec)))
                        .filter(SecondReport::isSecond)
                        .forEach(text -> actual.computeIfAbsent(number(person), first -> new TreeSet<>())
                                .add(text));
            }
        });
        assertThat(actual).as("second reports after month %d", month).isEqualTo(world.expectedSecondReports(month));
    }

    private static int number(String person) {
        return Integer.parseInt(person.substring("per-".length()));
    }

    private static Registry registry() {
        StringBuilder registry = new StringBuilder("person_id;organisation;customer_reference\n");
        for (int person = 0; person < World.PERSONS; person++) {
            for (Service service : Service.values()) {
                registry.append("per-%d;%s;%s%n"
                        .formatted(
                                person,
                                service.organisation,
                                service.customer(person).reference()));
            }
        }
        try {
            return RegistryReader.read(
                    "registry", new ByteArrayInputStream(registry.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
