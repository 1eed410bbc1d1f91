package org.mesinfos.pipelines.transforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.pipelines.attribution.ReplayedFiles;
import org.mesinfos.pipelines.deliveries.SourceFile;
import org.mesinfos.pipelines.elements.SnapshotReading;
import org.mesinfos.pipelines.elements.SnapshotState;
import org.mesinfos.pipelines.identity.ownership.HoldingDigests;
import org.mesinfos.pipelines.store.catalog.CalendarDay;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.DeliveryTotals;
import org.mesinfos.pipelines.store.catalog.FileEntries;
import org.mesinfos.pipelines.store.catalog.FileEntry;
import org.mesinfos.pipelines.store.catalog.LedgerEntry;
import org.mesinfos.pipelines.store.catalog.RejectedTraces;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.store.catalog.SnapshotTotals;

final class SnapshotHistoriesTest {

    private static final String FILE = "f".repeat(64);
    private static final int MAY = (int) LocalDate.of(2024, 5, 31).toEpochDay();

    private static String id(int delivery) {
        return ("" + delivery).repeat(64);
    }

    private static SnapshotReading.Builder read(int delivery) {
        return SnapshotReading.newBuilder()
                .setOrganisation("bank")
                .setDelivery(id(delivery))
                .setConnector("bank/profiles")
                .setSequence(0)
                .setComplete(true)
                .setAccepted(9)
                .setRejected(0)
                .setTraces(List.of())
                .setUntraced(false)
                .setFileSha256(FILE)
                .setStatedAsOf(List.of());
    }

    private static SnapshotReading rejecting(int delivery, long sequence, String... traces) {
        return read(delivery)
                .setSequence(sequence)
                .setRejected(1)
                .setTraces(List.of(traces))
                .setUntraced(traces.length == 0)
                .build();
    }

    private static Snapshot stored(DeliveryMode mode, long sequence, FileEntry.Completeness completeness) {
        return stored(mode, sequence, completeness, Optional.empty());
    }

    private static Snapshot stored(
            DeliveryMode mode, long sequence, FileEntry.Completeness completeness, Optional<CalendarDay> asOf) {
        FileEntry file = FileEntries.of(FILE)
                .connector("bank/profiles")
                .completeness(completeness)
                .traces(Optional.of(RejectedTraces.NONE))
                .asOf(asOf)
                .entry();
        DeliveryEntry delivery = new DeliveryEntry(id(1), "bank", mode, sequence, List.of(file));
        SortedMap<String, LedgerEntry> ledger = new TreeMap<>();
        ledger.put(delivery.id(), new LedgerEntry(delivery, DeliveryTotals.NONE));
        return new Snapshot(
                1,
                new TreeMap<>(),
                new TreeMap<>(),
                ledger,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                SnapshotTotals.NONE);
    }

    private static List<SnapshotState> states(Snapshot stored, SnapshotReading... readings) {
        return SnapshotHistories.states(stored, List.of(readings), ReplayedFiles.NONE);
    }

    private static SnapshotState state(
            int delivery, @Nullable Long sequence, @Nullable Integer day, boolean ends, String... exceptions) {
        return new SnapshotState(
                "bank", "bank/profiles", id(delivery), sequence, day, ends, Arrays.asList(exceptions), "");
    }

    @Test
    void listsSnapshotsOfTheStoreAndOfTheRun() {
        Snapshot five = stored(DeliveryMode.SNAPSHOT, 5, FileEntry.Completeness.COMPLETE);

        assertThat(states(five, read(2).setSequence(7).build()))
                .containsExactly(state(1, 5L, null, true), state(2, 7L, null, true));
    }

    @Test
    void listsTheDayOfASnapshotWithoutSequence() {
        Snapshot may = stored(
                DeliveryMode.SNAPSHOT,
                0,
                FileEntry.Completeness.COMPLETE,
                Optional.of(new CalendarDay(LocalDate.ofEpochDay(MAY))));

        assertThat(states(
                        may,
                        read(2).setAsOfDay(MAY + 30).build(),
                        read(3).setPeriodEndDay(MAY + 60).build(),
                        read(4).setStatedAsOf(List.of(MAY + 91)).build()))
                .containsExactly(
                        state(1, null, MAY, true),
                        state(2, null, MAY + 30, true),
                        state(3, null, MAY + 60, true),
                        state(4, null, MAY + 91, true));
    }

    @Test
    void ignoresSnapshotsWithoutSequenceAndDay() {
        assertThat(states(stored(DeliveryMode.SNAPSHOT, 0, FileEntry.Completeness.COMPLETE), read(2).build()))
                .isEmpty();
    }

    @Test
    void ignoresAppendDeliveries() {
        assertThat(states(stored(DeliveryMode.APPEND, 5, FileEntry.Completeness.COMPLETE)))
                .isEmpty();
    }

    @Test
    void aPartialFileEndsNoHolding() {
        assertThat(states(
                        stored(DeliveryMode.SNAPSHOT, 5, FileEntry.Completeness.PARTIAL),
                        read(2).setSequence(7).build(),
                        read(2).setSequence(7).setComplete(false).build()))
                .containsExactly(state(1, 5L, null, false), state(2, 7L, null, false));
    }

    @Test
    void usesTheLatestReadingOfReplayedFiles() {
        Snapshot partial = stored(DeliveryMode.SNAPSHOT, 5, FileEntry.Completeness.PARTIAL);
        SourceFile again = SourceFile.newBuilder()
                .setOrganisation("bank")
                .setDelivery(id(1))
                .setUri("")
                .setName("")
                .setSize(1)
                .setSha256(FILE)
                .setMediaType("text/csv")
                .setEncoding("UTF-8")
                .setZone("Europe/Paris")
                .setCountry("FR")
                .setConnector("bank/profiles")
                .build();

        assertThat(SnapshotHistories.states(
                        partial, List.of(read(1).setSequence(5).build()), ReplayedFiles.of(List.of(again))))
                .containsExactly(state(1, 5L, null, true));
    }

    @Test
    void rejectedRowsAreExceptionsByTheSubjectsThatTheyShow() {
        assertThat(states(Snapshot.EMPTY, rejecting(3, 6, "b"), rejecting(4, 7), rejecting(5, 8, "c", "d")))
                .containsExactly(
                        state(3, 6L, null, true, "b"),
                        state(4, 7L, null, true, HoldingDigests.ANYTHING),
                        state(5, 8L, null, true, "c", "d"));
    }

    @Test
    void aFileThatNoConnectorReadsEndsNoHolding() {
        SnapshotReading unread =
                read(2).setConnector("").setSequence(0).setComplete(false).build();

        assertThat(states(
                        Snapshot.EMPTY,
                        read(1).setSequence(5).build(),
                        read(2).setAsOfDay(MAY).build(),
                        unread))
                .containsExactly(state(1, 5L, null, true), state(2, null, MAY, false));
    }
}
