package org.mesinfos.pipelines.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.store.catalog.CurrentPointer;
import org.mesinfos.pipelines.store.encryption.LostKeysException;

/** A store whose internal files are encrypted equals one whose files are not. */
final class EncryptedStoreTest {

    private static final SmallDelivery JANUARY =
            SmallDelivery.of("bank", "ana coffee", "ana rent", "bea tea", "? unknown", "! broken");
    private static final SmallDelivery FEBRUARY = SmallDelivery.of("shop", "ana coffee", "dan salt");

    @TempDir
    private Path folder;

    private Store encrypted(String name) {
        return Store.at(folder.resolve(name).toString());
    }

    @Test
    void hasTheHashOfAStoreThatIsNotEncrypted() throws IOException {
        Store plain = StoreFiles.plain(folder.resolve("plain"));
        SmallRun.publish(plain, JANUARY, FEBRUARY);
        SmallRun.publish(encrypted("store"), JANUARY);
        SmallRun.publish(encrypted("store"), FEBRUARY);

        Verification verification = encrypted("store").verify();

        assertThat(verification.findings()).isEmpty();
        assertThat(verification.storeHash()).isEqualTo(plain.verify().storeHash());
        assertThat(SmallRun.readBundle(encrypted("store"), "ana")).isEqualTo("coffee\nrent");
    }

    @Test
    void continuesAStoreThatIsNotEncrypted() throws IOException {
        Store plain = StoreFiles.plain(folder.resolve("store"));
        SmallRun.publish(plain, JANUARY);
        String hash = plain.verify().storeHash();
        assertThat(encrypted("store").verify().storeHash()).as("before a run").isEqualTo(hash);

        try (WriteSession session = encrypted("store").openWriteSession("run-2")) {
            assertThat(session.encryptFiles()).isPositive();
        }

        Verification verification = encrypted("store").verify();
        assertThat(verification.findings()).isEmpty();
        assertThat(verification.storeHash()).isEqualTo(hash);
        for (String path : StoreFiles.paths(folder.resolve("store"))) {
            assertThat(path.matches("(accepted|identity|quarantine|snapshots|unattributed)/.*"))
                    .as(path)
                    .isEqualTo(path.endsWith(".enc"));
        }
        SmallRun.publish(encrypted("store"), FEBRUARY);
        SmallRun.publish(StoreFiles.plain(folder.resolve("fresh")), JANUARY, FEBRUARY);
        assertThat(encrypted("store").verify().storeHash())
                .isEqualTo(StoreFiles.plain(folder.resolve("fresh")).verify().storeHash());
    }

    @Test
    void doesNotRewriteFilesThatStayTheSame() throws IOException {
        SmallRun.publish(encrypted("store"), JANUARY);
        SmallRun.runWithoutDeliveries(encrypted("store"));
        var before = StoreFiles.modificationTimes(folder.resolve("store"));

        SmallRun.runWithoutDeliveries(encrypted("store"));

        assertThat(StoreFiles.modificationTimes(folder.resolve("store"))).isEqualTo(before);
    }

    @Test
    void findsAFileThatWasChangedOrExchanged() throws IOException {
        SmallRun.publish(encrypted("store"), JANUARY);
        Path ana = StoreFiles.find(folder.resolve("store"), "accepted/24/ana", ".enc");
        String bea = StoreFiles.paths(folder.resolve("store")).stream()
                .filter(path -> path.startsWith("accepted/") && path.contains("/bea."))
                .findFirst()
                .orElseThrow();
        Files.write(ana, Files.readAllBytes(folder.resolve("store").resolve(bea)));

        assertThat(encrypted("store").verify().findings())
                .filteredOn(finding -> finding.kind() == Finding.Kind.DAMAGED)
                .extracting(Finding::path)
                .singleElement()
                .asString()
                .startsWith("accepted/24/ana.");
    }

    @Test
    void goesOnWithADamagedPreviousSnapshotAndFindsIt() throws IOException {
        SmallRun.publish(encrypted("store"), JANUARY);
        Path previous = StoreFiles.paths(folder.resolve("store")).stream()
                .filter(path -> path.startsWith("snapshots/") && !path.startsWith("snapshots/shards/"))
                .map(folder.resolve("store")::resolve)
                .reduce((first, second) -> {
                    throw new IllegalStateException("There is one snapshot");
                })
                .orElseThrow();
        SmallRun.publish(encrypted("store"), FEBRUARY);
        byte[] bytes = Files.readAllBytes(previous);
        bytes[bytes.length / 2] ^= 1;
        Files.write(previous, bytes);

        assertThat(encrypted("store").verify().findings())
                .filteredOn(finding -> finding.kind() == Finding.Kind.DAMAGED)
                .extracting(Finding::path)
                .contains("snapshots/"
                        + CurrentPointer.fromJson(Files.readAllBytes(folder.resolve("store/CURRENT")))
                                .previous()
                        + "/snapshot.json");
        SmallRun.publish(encrypted("store"), SmallDelivery.of("shop", "eve milk"));
        SmallRun.publish(
                StoreFiles.plain(folder.resolve("fresh")), JANUARY, FEBRUARY, SmallDelivery.of("shop", "eve milk"));
        assertThat(encrypted("store").verify().storeHash())
                .isEqualTo(StoreFiles.plain(folder.resolve("fresh")).verify().storeHash());
    }

    /** Leases of object stores are best effort: a run may be suspended for longer than its lease. */
    @Test
    void aRunThatHasLostItsLeaseLeavesTheKeyOfTheRunThatHoldsIt() throws IOException {
        LeasedStorage area = new LeasedStorage(folder.resolve("store"));
        WriteSession suspended = area.store(folder.resolve("store")).openWriteSession("suspended");
        area.expireLease();
        try (WriteSession next = area.store(folder.resolve("store")).openWriteSession("next")) {
            SmallRun.publish(next, JANUARY);

            suspended.close();

            assertThat(folder.resolve("store.keys/data/run.key")).exists();
        }
        assertThat(folder.resolve("store.keys/data/run.key")).doesNotExist();
    }

    @Test
    void aRunRemovesItsWorkFilesAlsoIfItsLeaseIsUnknown() throws IOException {
        LeasedStorage area = new LeasedStorage(folder.resolve("store"));
        WriteSession session = area.store(folder.resolve("store")).openWriteSession("one");
        session.store().content().writeWorkFile("one", "tables", new byte[] {1});
        area.failLeases();

        assertThatThrownBy(session::close).isInstanceOf(IOException.class).hasMessage("The storage does not answer");

        assertThat(session.store().content().hasWorkFile("one", "tables")).isFalse();
    }

    @Test
    void staysAsItIsIfItsKeysAreLost() throws IOException {
        try (WriteSession session = encrypted("store").openWriteSession("run-1")) {
            session.encryptFiles();
        }
        SmallRun.publish(encrypted("store"), JANUARY);
        SmallRun.publish(encrypted("store"), FEBRUARY);
        assertUnchangedWithoutKeys();
        SmallRun.runWithoutDeliveries(encrypted("store"));
        assertUnchangedWithoutKeys();
    }

    private void assertUnchangedWithoutKeys() throws IOException {
        var before = StoreFiles.contents(folder.resolve("store"));
        Files.move(folder.resolve("store.keys"), folder.resolve("lost"));

        assertThatThrownBy(() -> encrypted("store").openWriteSession("run-9")).isInstanceOf(LostKeysException.class);

        assertThat(StoreFiles.contents(folder.resolve("store"))).isEqualTo(before);
        assertThat(folder.resolve("store.keys/data")).doesNotExist();
        Files.move(folder.resolve("lost"), folder.resolve("store.keys"));
    }

    @Test
    void keepsNoKeyOfARunInTheKeyFolder() throws IOException {
        SmallRun.publish(encrypted("store"), JANUARY);

        assertThat(folder.resolve("store.keys/data/run.key")).doesNotExist();
        assertThat(StoreFiles.paths(folder.resolve("store.keys"))).contains("kek", "table.keys");
        assertThat(new String(
                        Files.readAllBytes(StoreFiles.find(folder.resolve("store"), "accepted/24/ana", ".enc")),
                        StandardCharsets.ISO_8859_1))
                .startsWith("MSE1")
                .doesNotContain("coffee");
    }
}
