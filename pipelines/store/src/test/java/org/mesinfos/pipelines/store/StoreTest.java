package org.mesinfos.pipelines.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.store.catalog.DeliveryTotals;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.store.catalog.SnapshotTotals;
import org.mesinfos.pipelines.store.catalog.StorePaths;
import org.mesinfos.pipelines.store.storage.LeaseHeldException;
import org.mesinfos.pipelines.store.storage.LocalStorage;

class StoreTest {

    private static final SmallDelivery JANUARY =
            SmallDelivery.of("bank", "ana coffee", "ana rent", "bea tea", "? unknown", "! broken", "! worse");
    private static final SmallDelivery FEBRUARY = SmallDelivery.of("bank", "ana rent", "ana bread");

    @TempDir
    private Path folder;

    private Path location;
    private Store store;

    @BeforeEach
    void nameStore() {
        location = folder.resolve("store");
        store = Store.at(location.toString());
    }

    @Test
    void publishesTheBundlesOfARun() throws IOException {
        Publication publication = SmallRun.take(store, JANUARY);

        assertThat(publication).isEqualTo(new Publication(store.current().id(), Publication.Outcome.PUBLISHED, 2, 0));
        assertThat(SmallRun.bundle(store, "ana")).isEqualTo("coffee\nrent");
        assertThat(store.current().totals())
                .isEqualTo(new SnapshotTotals(2, 2, 3, 14, new DeliveryTotals(3, 0, 0, 1, 0)));
        assertThat(store.verify().findings()).isEmpty();
    }

    @Test
    void addsTheRowsOfALaterRun() throws IOException {
        SmallRun.take(store, JANUARY);
        SmallRun.take(store, FEBRUARY);

        assertThat(SmallRun.bundle(store, "ana")).isEqualTo("bread\ncoffee\nrent");
        assertThat(SmallRun.bundle(store, "bea")).isEqualTo("tea");
    }

    @Test
    void changesNoFileWithoutNewDeliveries() throws IOException {
        SmallRun.take(store, JANUARY);
        var before = StoreFiles.times(location);

        assertThat(SmallRun.take(store, JANUARY).outcome()).isEqualTo(Publication.Outcome.UNCHANGED);
        assertThat(StoreFiles.times(location)).isEqualTo(before);
    }

    @Test
    void changesNoFileOfPersonsWithoutNewRows() throws IOException {
        SmallRun.take(store, JANUARY);
        var before = StoreFiles.times(location);
        SmallRun.take(store, FEBRUARY);

        var after = StoreFiles.times(location);
        before.forEach((path, time) -> {
            if (path.contains("/bea")) {
                assertThat(after).containsEntry(path, time);
            }
        });
    }

    @Test
    void keepsSupersededFilesForReadersUntilTheNextRun() throws IOException {
        SmallRun.take(store, JANUARY);
        SortedSet<String> january = StoreFiles.paths(location);
        SmallRun.take(store, FEBRUARY);

        assertThat(StoreFiles.paths(location)).containsAll(january);
        assertThat(store.verify().findings()).isEmpty();
        assertThat(SmallRun.nothing(store))
                .as("a snapshot, a manifest, and two files of a person")
                .isEqualTo(new Recovery(Recovery.Outcome.NOTHING_TO_DO, 4));
        SortedSet<String> removed = new TreeSet<>(january);
        removed.removeAll(StoreFiles.paths(location));
        assertThat(removed).allMatch(path -> path.startsWith("snapshots/") || path.contains("/ana"));
    }

    @Test
    void removesTheBundleOfAPersonWithoutRows() throws IOException {
        SmallRun.take(store, JANUARY);
        Publication publication = SmallRun.move(store, "bea", "ana");

        assertThat(publication.bundlesRemoved()).isEqualTo(1);
        assertThat(StoreFiles.paths(location)).noneMatch(path -> path.contains("/bea/datapackage.json"));
        SmallRun.nothing(store);
        try (var paths = Files.walk(location)) {
            assertThat(paths).noneMatch(path -> path.toString().contains("bea"));
        }
        assertThat(SmallRun.bundle(store, "ana")).isEqualTo("coffee\nrent\ntea");
    }

    @Test
    void updatesBundlesThatLoseRowsBeforeBundlesThatGainRows() throws IOException {
        SmallRun.take(store, SmallDelivery.of("bank", "zoe coffee", "zoe rent", "ana tea"));
        KillingStorage recording = new KillingStorage(new LocalStorage(location), Integer.MAX_VALUE);
        SmallRun.move(new Store(recording), "zoe", "ana");

        assertThat(recording.changed())
                .filteredOn(path -> path.endsWith("datapackage.json") || path.equals("CURRENT"))
                .containsExactly("CURRENT", "-" + StorePaths.dataPackage("zoe"), StorePaths.dataPackage("ana"));
    }

    @Test
    void removesTheFilesOfARunThatFailed() throws IOException {
        SmallRun.take(store, JANUARY);
        SortedSet<String> before = StoreFiles.paths(location);
        try (WriteSession session = store.write("fails")) {
            session.store().content().writeAccepted("ana", new byte[] {1, 2, 3});
            store.content().writeWork(session.runId(), "part-1", new byte[] {4});
        }
        assertThat(StoreFiles.paths(location)).hasSize(before.size() + 1);

        assertThat(SmallRun.nothing(store).collected()).isEqualTo(1);
        assertThat(StoreFiles.paths(location)).isEqualTo(before);
    }

    @Test
    void keepsWorkFilesUntilTheRunEnds() throws IOException {
        try (WriteSession session = store.write("run-7")) {
            store.content().writeWork("run-7", "counts/part-1", new byte[] {4});

            assertThat(session.store().content().readWork("run-7", "counts/part-1"))
                    .containsExactly(4);
        }
        assertThatThrownBy(() -> store.content().readWork("run-7", "counts/part-1"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("run-7 ended without its counts/part-1");
        assertThat(StoreFiles.paths(location)).containsExactly("CURRENT");
    }

    @Test
    void excludesReportsFromTheStoreHash() throws IOException {
        SmallRun.take(store, JANUARY);
        String hash = store.verify().storeHash();
        try (WriteSession session = store.write("run-7")) {
            session.writeReport("report.json", "{}".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(store.verify()).isEqualTo(new Verification(store.current().id(), hash, 16, List.of()));
        assertThat(location.resolve("runs/run-7/report.json")).hasContent("{}");
    }

    @Test
    void createsThePersonKeyOnce() throws IOException {
        byte[] key;
        try (WriteSession session = store.write("first")) {
            key = session.personKey();
        }
        try (WriteSession session = store.write("second")) {
            assertThat(session.personKey()).isEqualTo(key).hasSize(32);
        }
        assertThat(store.verify().findings()).isEmpty();
    }

    @Test
    void allowsOneWriterAtATime() throws IOException {
        try (WriteSession session = store.write("first")) {
            assertThatThrownBy(() -> store.write("second"))
                    .isInstanceOf(LeaseHeldException.class)
                    .hasMessageContaining("run first")
                    .hasMessageContaining("nothing was changed");
            assertThat(session.base()).isEqualTo(Snapshot.EMPTY);
        }
        store.write("third").close();
    }

    @Test
    void allowsReadsDuringAWrite() throws IOException {
        SmallRun.take(store, JANUARY);
        try (WriteSession session = store.write("first")) {
            session.store().content().writeAccepted("ana", new byte[] {1, 2, 3});
            assertThat(SmallRun.bundle(store, "ana")).isEqualTo("coffee\nrent");
        }
    }

    @Test
    void isSerialisable() throws IOException, ClassNotFoundException {
        SmallRun.take(store, JANUARY);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(store);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(SmallRun.bundle((Store) in.readObject(), "bea")).isEqualTo("tea");
        }
    }

    @Test
    void reportsAMissingStore() throws IOException {
        assertThat(store.exists()).isFalse();
        assertThatThrownBy(store::current)
                .isInstanceOf(StoreException.class)
                .hasMessage("There is no store at " + location + ": check the path, or let a run create it");
    }

    @Test
    void refusesAFolderThatContainsOtherFiles() throws IOException {
        Files.createDirectories(location.resolve("accepted"));
        Files.writeString(location.resolve("accepted/novel.txt"), "Once upon a time");

        assertThatThrownBy(() -> store.write("run"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("choose an empty or new folder");
        assertThat(StoreFiles.paths(location)).containsExactly("accepted/novel.txt");
        assertThat(location.resolve("LEASE")).doesNotExist();
    }

    @Test
    void refusesAStoreOfANewerFormat() throws IOException {
        SmallRun.take(store, JANUARY);
        Path current = location.resolve("CURRENT");
        Files.writeString(current, Files.readString(current).replace("\"format\":1", "\"format\":2"));

        assertThatThrownBy(() -> store.write("run"))
                .isInstanceOf(StoreException.class)
                .hasMessage("The store at " + location + " has format 2, this version reads format 1 and older: use the"
                        + " version of Mesinfos that wrote it, or a newer one");
        assertThatThrownBy(store::current).isInstanceOf(StoreException.class);
    }

    @Test
    void refusesAnInvalidPersonId() throws IOException {
        try (WriteSession session = store.write("run")) {
            StoreContent content = session.store().content();
            for (String id : new String[] {"", "../../etc", "Ana", "a/b", "a.b", "x".repeat(65)}) {
                assertThatThrownBy(() -> content.writeAccepted(id, new byte[0]))
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
        assertThat(StoreFiles.paths(location)).containsExactly("CURRENT");
    }

    @Test
    void refusesToQuarantineAFileThatChanged() throws IOException {
        try (WriteSession session = store.write("run")) {
            StoreContent content = session.store().content();
            assertThatThrownBy(() ->
                            content.writeQuarantine(JANUARY.quarantine(), new ByteArrayInputStream(FEBRUARY.bytes())))
                    .isInstanceOf(StoreException.class);
        }
        assertThat(StoreFiles.paths(location)).containsExactly("CURRENT");
    }

    @Test
    void keepsTheOriginalBytesOfFilesWithRejectedRows() throws IOException {
        SmallRun.take(store, JANUARY);

        var file = store.current().quarantined().iterator().next();
        try (var original = store.content().openQuarantined(file.sha256()).orElseThrow()) {
            assertThat(original.readAllBytes()).isEqualTo(JANUARY.bytes());
        }
        assertThat(store.content().readQuarantineDetails(file.quarantine().orElseThrow()))
                .isEqualTo(JANUARY.quarantine());
        assertThat(store.person(store.current(), "unknown")).isEqualTo(Optional.empty());
    }
}
