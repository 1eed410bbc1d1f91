package org.mesinfos.pipelines.transforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.pipelines.attribution.ReplayedFiles;
import org.mesinfos.pipelines.deliveries.SourceFile;
import org.mesinfos.pipelines.elements.GuardedSequence;
import org.mesinfos.pipelines.elements.SnapshotReading;
import org.mesinfos.pipelines.elements.SourceSequence;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.DeliveryTotals;
import org.mesinfos.pipelines.store.catalog.FileEntry;
import org.mesinfos.pipelines.store.catalog.LedgerEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.store.catalog.SnapshotTotals;

final class LatestSnapshotsTest {

    private static final String FILE = "f".repeat(64);

    private static String id(int delivery) {
        return ("" + delivery).repeat(64);
    }

    private static SnapshotReading reading(int delivery, long sequence, boolean complete) {
        return new SnapshotReading(
                "bank",
                id(delivery),
                "bank/profiles",
                sequence,
                complete,
                1L,
                0L,
                List.of(),
                false,
                "",
                null,
                List.of(),
                null);
    }

    private static Snapshot stored(DeliveryMode mode, long sequence, FileEntry.Completeness completeness) {
        FileEntry file = new FileEntry(
                FILE, 1, "text/csv", "bank/profiles", 1, 0, 0, new TreeMap<>(), 0, completeness, Optional.empty());
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

    private static List<SourceSequence> horizon(Snapshot stored, SnapshotReading... readings) {
        return LatestSnapshots.horizon(stored, List.of(readings), ReplayedFiles.NONE);
    }

    private static List<SourceSequence> latest(long sequence) {
        return List.of(new SourceSequence("bank", "bank/profiles", sequence, List.of()));
    }

    @Test
    void appliesTheHighestSequenceFromStoreOrRun() {
        Snapshot five = stored(DeliveryMode.SNAPSHOT, 5, FileEntry.Completeness.COMPLETE);

        assertThat(horizon(five)).isEqualTo(latest(5));
        assertThat(horizon(five, reading(2, 7, true), reading(3, 6, true))).isEqualTo(latest(7));
        assertThat(horizon(five, reading(2, 4, true))).isEqualTo(latest(5));
    }

    @Test
    void ignoresSnapshotsWithAPartialFile() {
        assertThat(horizon(Snapshot.EMPTY, reading(2, 7, true), reading(2, 7, false), reading(3, 6, true)))
                .isEqualTo(latest(6));
        assertThat(horizon(stored(DeliveryMode.SNAPSHOT, 5, FileEntry.Completeness.PARTIAL)))
                .isEmpty();
    }

    @Test
    void ignoresAppendDeliveries() {
        assertThat(horizon(stored(DeliveryMode.APPEND, 5, FileEntry.Completeness.COMPLETE)))
                .isEmpty();
        assertThat(horizon(stored(DeliveryMode.SNAPSHOT, 0, FileEntry.Completeness.COMPLETE)))
                .isEmpty();
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

        assertThat(LatestSnapshots.horizon(partial, List.of(reading(1, 5, true)), ReplayedFiles.of(List.of(again))))
                .isEqualTo(latest(5));
    }

    private static SnapshotReading rejecting(int delivery, long sequence, String... traces) {
        return new SnapshotReading(
                "bank",
                id(delivery),
                "bank/profiles",
                sequence,
                true,
                9L,
                1L,
                List.of(traces),
                traces.length == 0,
                "",
                null,
                List.of(),
                null);
    }

    @Test
    void listsLaterSnapshotsWithRejectedRowsThatShowASubject() {
        assertThat(horizon(
                        Snapshot.EMPTY,
                        reading(1, 5, true),
                        rejecting(2, 4, "a"),
                        rejecting(3, 6, "b"),
                        rejecting(4, 7),
                        rejecting(5, 8, "c", "d"),
                        rejecting(6, 8, "d", "e")))
                .isEqualTo(List.of(new SourceSequence(
                        "bank",
                        "bank/profiles",
                        5L,
                        List.of(new GuardedSequence(6L, List.of("b")), new GuardedSequence(8L, List.of("d"))))));
    }

    @Test
    void ignoresSnapshotsWithAFileThatNoConnectorReads() {
        SnapshotReading unread =
                new SnapshotReading("bank", id(2), "", 7L, false, 0L, 1L, List.of(), false, "", null, List.of(), null);

        assertThat(horizon(Snapshot.EMPTY, reading(1, 5, true), reading(2, 7, true), unread))
                .isEqualTo(latest(5));
    }
}
