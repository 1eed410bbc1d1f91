package org.mesinfos.pipelines.store.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.pipelines.identity.BlankedRows;

/** The JSON of the records of the catalogue keeps each component of each of them. */
class CatalogRecordsTest {

    private static final String HASH = "ab".repeat(32);
    private static final String OTHER = "cd".repeat(32);
    private static final CalendarDay DAY = new CalendarDay(LocalDate.of(2024, 1, 31));
    private static final ContentFile FILE = new ContentFile("a/file", HASH, 3);
    private static final DeliveryTotals TOTALS = new DeliveryTotals(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    private static final CurrentPointer POINTER = new CurrentPointer(2, "s2", "s1");

    static Stream<Record> records() {
        return Stream.of(
                snapshot(),
                person(),
                quarantine(),
                POINTER,
                new PendingCommit(POINTER, POINTER.advancedTo("s3")),
                new Decision("bank", HASH, DecisionKind.HOLD, 2, "too few rows", "3 of 9"),
                new Erasure(
                        "ana",
                        DAY,
                        "request",
                        List.of("s1"),
                        List.of("r1"),
                        List.of("w1"),
                        new TreeMap<>(Map.of("s1", "t1")),
                        List.of(new BlankedRows(HASH, OTHER, List.of(4L), List.of("k1")))),
                new RetentionState(new TreeMap<>(Map.of(HASH, DAY)), List.of(OTHER)),
                new SuppressedPlaces(HASH, OTHER, 3, 2, List.of(7L, 9L)));
    }

    private static Snapshot snapshot() {
        FileEntry file = new FileEntry(
                OTHER,
                20,
                "text/csv",
                "bank/movements",
                3,
                5,
                2,
                new TreeMap<>(Map.of(RejectionReason.INVALID_VALUE, 1L)),
                4,
                FileEntry.Completeness.PARTIAL,
                Optional.of(FILE),
                Optional.of(new RejectedTraces(List.of("d1"), true)),
                Optional.of(DAY),
                List.of(new CandidateConnector("bank/accounts", 2, List.of("Solde"))),
                Optional.of(DeliveryMode.APPEND));
        DeliveryEntry delivery = new DeliveryEntry(
                HASH,
                "bank",
                DeliveryMode.SNAPSHOT,
                7,
                List.of(file),
                Optional.of(SnapshotOrder.DATE),
                Optional.of("customer"),
                Optional.of("fewer rows"));
        HeldEntry held = new HeldEntry(
                "3f",
                FILE,
                List.of(new HeldRowCount(HASH, HeldReason.DISPUTED, 6, Optional.of(DAY))),
                List.of("s1"),
                Optional.of(FILE));
        Suppressions suppressions = new Suppressions(
                List.of("e1"),
                new TreeMap<>(Map.of("p1", DAY)),
                new TreeMap<>(Map.of(HASH, new TreeMap<>(Map.of(OTHER, 3L)))),
                new TreeMap<>(Map.of(HASH, new TreeMap<>(Map.of(OTHER, 2L)))),
                new TreeMap<>(Map.of(OTHER, new RedactedFile(Optional.of(HASH)))));
        return new Snapshot(
                2,
                new TreeMap<>(Map.of("24", new ShardEntry("24", FILE, 2, Optional.of(FILE)))),
                new TreeMap<>(Map.of("3f", held)),
                new TreeMap<>(Map.of(HASH, new LedgerEntry(delivery, TOTALS))),
                Optional.of(FILE),
                Optional.of("derivation"),
                Optional.of("attribution"),
                Optional.of(FILE),
                List.of(FILE),
                new SnapshotTotals(1, 2, 3, 4, TOTALS),
                new TreeMap<>(Map.of(
                        OTHER,
                        new ExcludedDelivery(OTHER, "bank", DecisionKind.Exclusion.REFUSED, "too few rows", "3 of 9"))),
                Optional.of(suppressions));
    }

    private static PersonEntry person() {
        return new PersonEntry(
                "ana",
                FILE,
                List.of(new BundleFile(
                        "invoices", 1, HASH, FILE, 3, Optional.of(new DateRange(DAY.date(), DAY.date())))),
                List.of(new PersonDeliveryCounts(HASH, "invoices", 9, 5, 3, 1, 2, 4, 6, 7, 8)),
                List.of(new SnapshotSequence("bank", "bank/customers", 7)),
                List.of(new SourceName("bank", "bank/customers")));
    }

    private static QuarantineDetails quarantine() {
        return new QuarantineDetails(
                HASH,
                "bank",
                "bank/movements",
                2,
                List.of(new Rejection(
                        RejectionReason.INVALID_VALUE, new Locator(2, 14, "/a"), "amount", "text", "a number")),
                List.of(new CandidateConnector("bank/cards", 1, List.of("amount"))),
                new ReplayContext("UTF-8", Optional.of("c1"), Optional.of(DeliveryMode.APPEND), OptionalLong.of(4)));
    }

    @ParameterizedTest
    @MethodSource("records")
    void jsonKeepsEachComponent(Record filled) {
        assertThat(RecordDecoder.decode(CatalogJson.write(filled), filled.getClass()))
                .isEqualTo(filled);
    }

    @Test
    void samplesFillEachComponentOfEachRecord() {
        Set<String> filled = new TreeSet<>();
        records().forEach(sample -> collect(sample, sample.getClass().getSimpleName(), filled));

        assertThat(filled).containsAll(recordsOfThePackage());
    }

    /** Collects the names of the record types of a value, none of whose components may have its default value. */
    private static void collect(Object value, String name, Set<String> types) {
        assertThat(value).as(name).isNotIn("", 0, 0L, false, Optional.empty(), OptionalLong.empty());
        if (value instanceof Optional<?> optional) {
            collect(optional.orElseThrow(), name, types);
        } else if (value instanceof Collection<?> elements) {
            assertThat(elements).as(name).isNotEmpty().allSatisfy(element -> collect(element, name, types));
        } else if (value instanceof Map<?, ?> map) {
            collect(map.values(), name, types);
        } else if (value instanceof Record) {
            types.add(value.getClass().getName());
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                collect(component(value, component), name + "." + component.getName(), types);
            }
        }
    }

    private static Object component(Object of, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static Set<String> recordsOfThePackage() {
        File folder = Path.of(
                        "target/classes", CatalogJson.class.getPackageName().replace('.', '/'))
                .toFile();
        return Arrays.stream(folder.list())
                .filter(file -> file.endsWith(".class"))
                .map(file -> CatalogJson.class.getPackageName() + "." + file.replace(".class", ""))
                .filter(CatalogRecordsTest::isRecord)
                .collect(Collectors.toSet());
    }

    private static boolean isRecord(String name) {
        try {
            return Class.forName(name).isRecord();
        } catch (ClassNotFoundException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
