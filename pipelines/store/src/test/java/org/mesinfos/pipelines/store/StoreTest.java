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
import org.mesinfos.pipelines.store.catalog.CurrentPointer;
import org.mesinfos.pipelines.store.catalog.DeliveryTotals;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.store.catalog.SnapshotTotals;
import org.mesinfos.pipelines.store.catalog.StoreNames;
import org.mesinfos.pipelines.store.catalog.StorePaths;
import org.mesinfos.pipelines.store.encryption.KeyEncryptionTarget;
import org.mesinfos.pipelines.store.encryption.LostKeysException;
import org.mesinfos.pipelines.store.encryption.UnusableKeyException;
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
        store = StoreFiles.plain(location);
    }

    @Test
    void publishesTheBundlesOfARun() throws IOException {
        Publication publication = SmallRun.publish(store, JANUARY);

        assertThat(publication)
                .isEqualTo(new Publication(store.currentSnapshot().id(), Publication.Outcome.PUBLISHED, 2, 0));
        assertThat(SmallRun.readBundle(store, "ana")).isEqualTo("coffee\nrent");
        assertThat(store.currentSnapshot().totals())
                .isEqualTo(new SnapshotTotals(2, 2, 3, 14, new DeliveryTotals(3, 0, 0, 1, 0)));
        assertThat(store.verify().findings()).isEmpty();
    }

    /** An operator who names the wrong folder would destroy the backups of keys that are still in use. */
    @Test
    void rotatesNoKeysOfAnotherStore() throws IOException {
        publishEncrypted(location);
        publishEncrypted(folder.resolve("other"));
        Path keys = folder.resolve("other.keys");
        var before = StoreFiles.contents(keys);
        Store mixed = Store.at(location.toString(), KeyFolder.of(location.toString(), Optional.of(keys.toString())));

        assertThatThrownBy(() -> mixed.rotateKeys(new KeyEncryptionTarget.Current()))
                .isInstanceOf(LostKeysException.class)
                .hasMessageContaining("The keys of the store are not in " + keys);
        assertThat(StoreFiles.contents(keys)).isEqualTo(before);
    }

    /** Such a store does not show which keys are its own. */
    @Test
    void rotatesNoKeysOfAStoreThatIsNotEncryptedYet() throws IOException {
        Store unmarked = Store.at(location.toString());
        SmallRun.publish(unmarked, JANUARY);

        assertThatThrownBy(() -> unmarked.rotateKeys(new KeyEncryptionTarget.Current()))
                .isInstanceOf(UnusableKeyException.class)
                .hasMessage("The store is not encrypted yet: mesinfos run encrypts it. The keys are as before.");
    }

    private static void publishEncrypted(Path location) throws IOException {
        Store encrypted = Store.at(location.toString());
        try (WriteSession session = encrypted.openWriteSession("run-0")) {
            session.encryptFiles();
        }
        SmallRun.publish(encrypted, JANUARY);
    }

    @Test
    void addsTheRowsOfALaterRun() throws IOException {
        SmallRun.publish(store, JANUARY);
        SmallRun.publish(store, FEBRUARY);

        assertThat(SmallRun.readBundle(store, "ana")).isEqualTo("bread\ncoffee\nrent");
        assertThat(SmallRun.readBundle(store, "bea")).isEqualTo("tea");
    }

    @Test
    void changesNoFileWithoutNewDeliveries() throws IOException {
        SmallRun.publish(store, JANUARY);
        var before = StoreFiles.modificationTimes(location);

        assertThat(SmallRun.publish(store, JANUARY).outcome()).isEqualTo(Publication.Outcome.UNCHANGED);
        assertThat(StoreFiles.modificationTimes(location)).isEqualTo(before);
    }

    @Test
    void changesNoFileOfPersonsWithoutNewRows() throws IOException {
        SmallRun.publish(store, JANUARY);
        var before = StoreFiles.modificationTimes(location);
        SmallRun.publish(store, FEBRUARY);

        var after = StoreFiles.modificationTimes(location);
        before.forEach((path, time) -> {
            if (path.contains("/bea")) {
                assertThat(after).containsEntry(path, time);
            }
        });
    }

    @Test
    void keepsSupersededFilesForReadersUntilTheNextRun() throws IOException {
        SmallRun.publish(store, JANUARY);
        SortedSet<String> january = StoreFiles.paths(location);
        SmallRun.publish(store, FEBRUARY);

        assertThat(StoreFiles.paths(location)).containsAll(january);
        assertThat(store.verify().findings()).isEmpty();
        assertThat(SmallRun.runWithoutDeliveries(store))
                .as("two files of a person")
                .isEqualTo(new Recovery(Recovery.Outcome.NOTHING_TO_DO, 2));
        SortedSet<String> removed = new TreeSet<>(january);
        removed.removeAll(StoreFiles.paths(location));
        assertThat(removed).allMatch(path -> path.contains("/ana"));
    }

    @Test
    void keepsThePreviousSnapshotForComparisonUntilAnotherOneIsPublished() throws IOException {
        SmallRun.publish(store, JANUARY);
        String january = store.currentSnapshot().id();
        SmallRun.publish(store, FEBRUARY);
        String february = store.currentSnapshot().id();
        List<BundleChange> changes = changesSince(january);

        SmallRun.runWithoutDeliveries(store);
        SmallRun.runWithoutDeliveries(store);

        assertThat(changesSince(january)).isEqualTo(changes);
        assertThat(changes).extracting(BundleChange::personId).containsExactly("ana");
        assertThat(store.verify().findings()).isEmpty();
        SmallRun.publish(store, SmallDelivery.of("bank", "bea rent"));
        assertThat(store.findSnapshot(january)).isEmpty();
        assertThat(store.verify().findings()).isEmpty();
        SmallRun.runWithoutDeliveries(store);
        assertThat(changesSince(february)).extracting(BundleChange::personId).containsExactly("bea");
    }

    @Test
    void aDamagedPreviousSnapshotStopsNoRun() throws IOException {
        SmallRun.publish(store, JANUARY);
        String january = store.currentSnapshot().id();
        SmallRun.publish(store, FEBRUARY);
        Files.writeString(location.resolve(StorePaths.snapshot(january)), "{}");

        SmallRun.runWithoutDeliveries(store);

        assertThat(store.findSnapshot(january)).isEmpty();
        assertThat(store.verify().findings()).isEmpty();
    }

    private List<BundleChange> changesSince(String snapshot) throws IOException {
        return store.changes(store.findSnapshot(snapshot).orElseThrow(), store.currentSnapshot());
    }

    @Test
    void removesTheBundleOfAPersonWithoutRows() throws IOException {
        SmallRun.publish(store, JANUARY);
        Publication publication = SmallRun.movePerson(store, "bea", "ana");

        assertThat(publication.bundlesRemoved()).isEqualTo(1);
        assertThat(StoreFiles.paths(location)).noneMatch(path -> path.contains("/bea/datapackage.json"));
        SmallRun.runWithoutDeliveries(store);
        try (var paths = Files.walk(location)) {
            assertThat(paths).noneMatch(path -> path.toString().contains("bea"));
        }
        assertThat(SmallRun.readBundle(store, "ana")).isEqualTo("coffee\nrent\ntea");
    }

    @Test
    void updatesBundlesThatLoseRowsBeforeBundlesThatGainRows() throws IOException {
        SmallRun.publish(store, SmallDelivery.of("bank", "zoe coffee", "zoe rent", "ana tea"));
        KillingStorage recording = new KillingStorage(new LocalStorage(location), Integer.MAX_VALUE);
        SmallRun.movePerson(new Store(recording), "zoe", "ana");

        assertThat(recording.changedPaths())
                .filteredOn(path -> path.endsWith("datapackage.json") || path.equals("CURRENT"))
                .containsExactly("CURRENT", "-" + StorePaths.dataPackage("zoe"), StorePaths.dataPackage("ana"));
    }

    @Test
    void removesTheFilesOfARunThatFailed() throws IOException {
        SmallRun.publish(store, JANUARY);
        SortedSet<String> before = StoreFiles.paths(location);
        try (WriteSession session = store.openWriteSession("fails")) {
            session.beginContent();
            session.store().content().writeAccepted("ana", new byte[] {1, 2, 3});
            store.content().writeWorkFile(session.runId(), "part-1", new byte[] {4});
        }
        assertThat(StoreFiles.paths(location)).hasSize(before.size() + 1);

        assertThat(SmallRun.runWithoutDeliveries(store).removedFiles()).isEqualTo(1);
        assertThat(StoreFiles.paths(location)).isEqualTo(before);
    }

    @Test
    void keepsWorkFilesUntilTheRunEnds() throws IOException {
        try (WriteSession session = store.openWriteSession("run-7")) {
            store.content().writeWorkFile("run-7", "counts/part-1", new byte[] {4});

            assertThat(session.store().content().readWorkFile("run-7", "counts/part-1"))
                    .containsExactly(4);
        }
        assertThatThrownBy(() -> store.content().readWorkFile("run-7", "counts/part-1"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("run-7 ended without its counts/part-1");
        assertThat(StoreFiles.paths(location)).containsExactly("CURRENT");
    }

    @Test
    void excludesReportsFromTheStoreHash() throws IOException {
        SmallRun.publish(store, JANUARY);
        Verification before = store.verify();
        try (WriteSession session = store.openWriteSession("run-7")) {
            session.reports().write("report.json", "{}".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(store.verify())
                .isEqualTo(new Verification(
                        store.currentSnapshot().id(), before.storeHash(), before.bundleHash(), 17, List.of()));
        assertThat(location.resolve("runs/run-7/report.json")).hasContent("{}");
    }

    @Test
    void allowsOneWriterAtATime() throws IOException {
        try (WriteSession session = store.openWriteSession("first")) {
            assertThatThrownBy(() -> store.openWriteSession("second"))
                    .isInstanceOf(LeaseHeldException.class)
                    .hasMessageContaining("run first")
                    .hasMessageContaining("Another run is writing to");
            assertThat(session.base()).isEqualTo(Snapshot.EMPTY);
        }
        store.openWriteSession("third").close();
    }

    /** Leases of object stores are best effort: a run may be suspended for longer than its lease. */
    @Test
    void refusesToReplaceWhatAnotherRunHasPublishedSinceItStarted() throws IOException {
        SmallRun.publish(store, JANUARY);
        byte[] published = CurrentPointer.fromJson(Files.readAllBytes(location.resolve("CURRENT")))
                .advancedTo("0".repeat(32))
                .toJson();
        try (WriteSession session = store.openWriteSession("suspended")) {
            Files.write(location.resolve("CURRENT"), published);

            assertThatThrownBy(() -> SmallRun.publish(session, FEBRUARY))
                    .isInstanceOf(LeaseHeldException.class)
                    .hasMessageContaining("another run has published");
        }
        assertThat(location.resolve("CURRENT")).hasBinaryContent(published);
        assertThat(location.resolve("runs/PENDING")).doesNotExist();
    }

    @Test
    void allowsReadsDuringAWrite() throws IOException {
        SmallRun.publish(store, JANUARY);
        try (WriteSession session = store.openWriteSession("first")) {
            session.store().content().writeAccepted("ana", new byte[] {1, 2, 3});
            assertThat(SmallRun.readBundle(store, "ana")).isEqualTo("coffee\nrent");
        }
    }

    @Test
    void isSerialisable() throws IOException, ClassNotFoundException {
        SmallRun.publish(store, JANUARY);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(store);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(SmallRun.readBundle((Store) in.readObject(), "bea")).isEqualTo("tea");
        }
    }

    @Test
    void reportsAMissingStore() throws IOException {
        assertThat(store.exists()).isFalse();
        assertThatThrownBy(store::currentSnapshot)
                .isInstanceOf(StoreException.class)
                .hasMessage("There is no store at " + location + ": check the path, or let a run create it");
    }

    @Test
    void refusesAFolderThatContainsOtherFiles() throws IOException {
        Files.createDirectories(location.resolve("accepted"));
        Files.writeString(location.resolve("accepted/novel.txt"), "Once upon a time");

        assertThatThrownBy(() -> store.openWriteSession("run"))
                .isInstanceOf(OccupiedFolderException.class)
                .hasMessageContaining("choose an empty or new folder");
        assertThat(StoreFiles.paths(location)).containsExactly("accepted/novel.txt");
        assertThat(location.resolve("LEASE")).doesNotExist();
    }

    @Test
    void aRunWithoutChangesLeavesAMarkThatSparesTheNextOneTheSearchForOrphans() throws IOException {
        SmallRun.publish(store, JANUARY);
        SmallRun.publish(store);
        assertThat(location.resolve("runs/CLEAN")).hasSameTextualContentAs(location.resolve("CURRENT"));
        Path orphan = Files.writeString(location.resolve("receipts/orphan"), "x");

        try (WriteSession session = store.openWriteSession("run-8")) {
            assertThat(location.resolve("runs/CLEAN")).doesNotExist();
            assertThat(session.recovery().removedFiles()).isZero();
            session.beginContent();
        }
        try (WriteSession session = store.openWriteSession("run-9")) {
            assertThat(session.recovery().removedFiles()).isEqualTo(1);
        }
        assertThat(orphan).doesNotExist();
    }

    @Test
    void aRunRemovesWhatThePublishedOneSupersededWithoutASearchForOrphans() throws IOException {
        SmallRun.publish(store, JANUARY);
        SortedSet<String> superseded = StoreFiles.paths(location);
        SmallRun.publish(store, FEBRUARY);
        assertThat(location.resolve("runs/CLEAN"))
                .hasContent(Files.readString(location.resolve("CURRENT")) + "superseded files remain\n");
        Path orphan = Files.writeString(location.resolve("receipts/orphan"), "x");

        store.openWriteSession("refused").close();

        superseded.removeAll(StoreFiles.paths(location));
        assertThat(superseded).hasSize(2).allMatch(path -> path.contains("/ana"));
        assertThat(orphan).exists();
        assertThat(location.resolve("runs/CLEAN")).hasSameTextualContentAs(location.resolve("CURRENT"));
        try (WriteSession session = store.openWriteSession("next")) {
            assertThat(session.recovery().removedFiles()).isZero();
        }
    }

    @Test
    void searchesForOrphansIfTheManifestsOfThePreviousSnapshotAreMissing() throws IOException {
        SmallRun.publish(store, JANUARY);
        String shard = store.currentSnapshot()
                .shard(StoreNames.shardOf("ana"))
                .orElseThrow()
                .file()
                .path();
        SmallRun.publish(store, FEBRUARY);
        Files.delete(location.resolve(shard));

        assertThat(SmallRun.runWithoutDeliveries(store))
                .as("two files of a person")
                .isEqualTo(new Recovery(Recovery.Outcome.NOTHING_TO_DO, 2));
        assertThat(store.verify().findings()).isEmpty();
    }

    @Test
    void searchesForOrphansAfterASessionThatPublishedTwice() throws IOException {
        SmallRun.publish(store, JANUARY);
        SmallRun.publishInTurn(store, FEBRUARY, SmallDelivery.of("bank", "ana tea"));
        assertThat(location.resolve("runs/CLEAN")).doesNotExist();

        assertThat(SmallRun.runWithoutDeliveries(store))
                .as("two files of a person, two times")
                .isEqualTo(new Recovery(Recovery.Outcome.NOTHING_TO_DO, 4));
        assertThat(store.verify().findings()).isEmpty();
    }

    @Test
    void searchesForOrphansIfThePublishedSnapshotIsNotTheCurrentOne() throws IOException {
        SmallRun.publish(store, JANUARY);
        SmallRun.publish(store, FEBRUARY);
        byte[] mark = Files.readAllBytes(location.resolve("runs/CLEAN"));
        SmallRun.publish(store, SmallDelivery.of("bank", "ana tea"));
        Files.write(location.resolve("runs/CLEAN"), mark);

        assertThat(SmallRun.runWithoutDeliveries(store).removedFiles()).isEqualTo(2);
        assertThat(store.verify().findings()).isEmpty();
        assertThat(SmallRun.readBundle(store, "ana")).isEqualTo("bread\ncoffee\nrent\ntea");
    }

    @Test
    void aSessionThatWritesNoContentLeavesTheMark() throws IOException {
        SmallRun.publish(store, JANUARY);
        SmallRun.publish(store);
        var before = StoreFiles.contents(location);

        store.openWriteSession("run-8").close();

        assertThat(StoreFiles.contents(location)).isEqualTo(before);
    }

    @Test
    void refusesAStoreOfANewerFormat() throws IOException {
        SmallRun.publish(store, JANUARY);
        Path current = location.resolve("CURRENT");
        Files.writeString(current, Files.readString(current).replace("\"format\":2", "\"format\":3"));

        assertThatThrownBy(() -> store.openWriteSession("run"))
                .isInstanceOf(StoreException.class)
                .hasMessage("The store at " + location + " has format 3, this version reads format 2 and older: use the"
                        + " version of Mesinfos that wrote it, or a newer one");
        assertThatThrownBy(store::currentSnapshot).isInstanceOf(StoreException.class);
    }

    @Test
    void refusesAnInvalidPersonId() throws IOException {
        try (WriteSession session = store.openWriteSession("run")) {
            ContentStore content = session.store().content();
            for (String id : new String[] {"", "../../etc", "Ana", "a/b", "a.b", "x".repeat(65)}) {
                assertThatThrownBy(() -> content.writeAccepted(id, new byte[0]))
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
        assertThat(StoreFiles.paths(location)).containsExactly("CURRENT");
    }

    @Test
    void refusesToQuarantineAFileThatChanged() throws IOException {
        try (WriteSession session = store.openWriteSession("run")) {
            ContentStore content = session.store().content();
            assertThatThrownBy(() -> content.writeQuarantine(
                            JANUARY.quarantine(),
                            JANUARY.quarantine().sha256(),
                            new ByteArrayInputStream(FEBRUARY.bytes())))
                    .isInstanceOf(StoreException.class);
        }
        assertThat(StoreFiles.paths(location)).containsExactly("CURRENT");
    }

    @Test
    void keepsTheOriginalBytesOfFilesWithRejectedRows() throws IOException {
        SmallRun.publish(store, JANUARY);

        var file = store.currentSnapshot().quarantinedFiles().iterator().next();
        try (var original = store.content().openQuarantined(file.sha256()).orElseThrow()) {
            assertThat(original.readAllBytes()).isEqualTo(JANUARY.bytes());
        }
        assertThat(store.content().readQuarantineDetails(file.quarantine().orElseThrow()))
                .isEqualTo(JANUARY.quarantine());
        assertThat(store.findPerson(store.currentSnapshot(), "unknown")).isEqualTo(Optional.empty());
    }
}
