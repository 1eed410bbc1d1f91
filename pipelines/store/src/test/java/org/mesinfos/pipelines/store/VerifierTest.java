package org.mesinfos.pipelines.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.pipelines.store.catalog.Decision;
import org.mesinfos.pipelines.store.catalog.DecisionKind;
import org.mesinfos.pipelines.store.catalog.Decisions;
import org.mesinfos.pipelines.store.storage.LocalStorage;
import org.mesinfos.pipelines.store.storage.StorageArea;

/** Test that verification finds every kind of tampering and names the affected file. */
class VerifierTest {

    @TempDir
    private Path folder;

    private Store store;
    private String hash;

    @BeforeEach
    void publish() throws IOException {
        store = StoreFiles.plain(folder);
        SmallRun.publish(store, SmallDelivery.of("bank", "ana coffee", "bea tea", "? unknown", "! broken"));
        hash = store.verify().storeHash();
    }

    @ParameterizedTest
    @CsvSource({
        "accepted/, .rows, MISSING",
        "bundles/, .parquet, MISSING",
        "bundles/, datapackage.json, MISSING",
        "deliveries/, .json, MISSING",
        "identity/, .avro, MISSING",
        "quarantine/, .json, MISSING",
        "receipts/, .json, MISSING",
        "schemas/, .avsc, MISSING",
        "snapshots/shards/, .jsonl.zst, MISSING",
        "unattributed/, .avro, MISSING"
    })
    void findsAMissingFile(String prefix, String suffix, Finding.Kind kind) throws IOException {
        Path file = StoreFiles.find(folder, prefix, suffix);
        Files.delete(file);

        assertFound(kind, file);
    }

    /** The check of shared files has read the manifest before. */
    @Test
    void findsAShardThatCannotBeReadForAMoment() throws IOException {
        LocalStorage area = new LocalStorage(folder);
        AtomicReference<String> failed = new AtomicReference<>();
        StorageArea unreliable = (StorageArea) Proxy.newProxyInstance(
                StorageArea.class.getClassLoader(), new Class<?>[] {StorageArea.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("read")
                            && arguments[0].toString().startsWith("snapshots/shards/")
                            && failed.compareAndSet(null, arguments[0].toString())) {
                        throw new IOException("the connection dropped");
                    }
                    return method.invoke(area, arguments);
                });

        assertThat(new Verifier(unreliable, List.of()).verify().findings())
                .contains(new Finding(Finding.Kind.DAMAGED, failed.get(), "it cannot be read: the connection dropped"));
    }

    @ParameterizedTest
    @CsvSource({
        "accepted/, .rows, DAMAGED",
        "bundles/, .parquet, DAMAGED",
        "bundles/, datapackage.json, INCONSISTENT",
        "deliveries/, .json, INCONSISTENT",
        "identity/, .avro, DAMAGED",
        "quarantine/, .json, DAMAGED",
        "receipts/, .json, INCONSISTENT",
        "schemas/, .avsc, DAMAGED",
        "snapshots/shards/, .jsonl.zst, DAMAGED",
        "unattributed/, .avro, DAMAGED"
    })
    void findsAChangedFile(String prefix, String suffix, Finding.Kind kind) throws IOException {
        Path file = StoreFiles.find(folder, prefix, suffix);
        Files.writeString(file, " ", StandardOpenOption.APPEND);

        assertFound(kind, file);
    }

    @ParameterizedTest
    @CsvSource({"accepted/24/eve.avro", "bundles/eve.parquet", "quarantine/copy", "receipts/bank/x.json", "tmp/left"})
    void findsAnOrphanFile(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "data of a person");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        Verification verification = store.verify();
        assertThat(verification.findings())
                .filteredOn(finding -> finding.path().equals(path))
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.ORPHAN);
        assertThat(verification.storeHash()).isEqualTo(hash);
    }

    @ParameterizedTest
    @CsvSource({
        "accepted/, .rows, false",
        "bundles/, .parquet, true",
        "bundles/, datapackage.json, true",
        "receipts/, .json, false"
    })
    void bundleHashCoversTheFilesOfBundlesAlone(String prefix, String suffix, boolean covered) throws IOException {
        String bundleHash = store.verify().bundleHash();
        Files.writeString(StoreFiles.find(folder, prefix, suffix), " ", StandardOpenOption.APPEND);

        assertThat(!store.verify().bundleHash().equals(bundleHash)).isEqualTo(covered);
    }

    /** Runs refuse a damaged decision, and take the delivery of a lost one. */
    @Test
    void findsADamagedDecisionAndALostOne() throws IOException {
        Decision refusal =
                Decisions.NONE.next("bank", "ab".repeat(32), DecisionKind.REFUSE, "rows of another organisation");
        new DecisionFiles(new LocalStorage(folder)).write(refusal);
        try (WriteSession session = store.openWriteSession("run-2")) {
            session.publish(session.audit(
                    session.draft().excluded(Decisions.of(List.of(refusal)).excluded())));
        }
        assertThat(store.verify().findings()).isEmpty();
        Path file = folder.resolve(refusal.path());

        Files.writeString(file, "{");
        assertFound(Finding.Kind.DAMAGED, file);

        Files.delete(file);
        assertThat(store.verify().findings())
                .extracting(Finding::kind, Finding::path)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Finding.Kind.MISSING, "decisions"));
    }

    @Test
    void findsAFileThatOtherUsersCanOpen() throws IOException {
        Path file = StoreFiles.find(folder, "bundles/", ".parquet");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        assertThat(store.verify().findings())
                .extracting(Finding::kind, Finding::path)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        Finding.Kind.LOOSE_ACCESS, folder.relativize(file).toString()));
    }

    @Test
    void findsAKeyThatOtherUsersCanOpen(@TempDir Path encrypted) throws IOException {
        Path location = encrypted.resolve("store");
        Store ofKeys = Store.at(location.toString(), KeyFolder.of(location.toString(), Optional.empty()));
        SmallRun.publish(ofKeys, SmallDelivery.of("bank", "ana coffee"));
        assertThat(ofKeys.verify().findings()).isEmpty();
        Path key;
        try (Stream<Path> keys = Files.list(encrypted.resolve("store.keys"))) {
            key = keys.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
        }
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(ofKeys.verify().findings())
                .extracting(Finding::kind, Finding::path)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Finding.Kind.LOOSE_ACCESS, key.toString()));
    }

    @Test
    void findsASymbolicLinkInPlaceOfAFile() throws IOException {
        Path file = StoreFiles.find(folder, "bundles/", ".parquet");
        Path elsewhere = Files.move(file, folder.resolveSibling("elsewhere-" + folder.getFileName()));
        Files.createSymbolicLink(file, elsewhere);

        assertFound(Finding.Kind.DAMAGED, file);
        Files.delete(elsewhere);
    }

    @Test
    void findsAPendingCommit() throws IOException {
        Path file = folder.resolve("runs/PENDING");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{}");

        assertThat(store.verify().findings()).extracting(Finding::kind).contains(Finding.Kind.UNFINISHED);
    }

    @Test
    void storeFilesAreAccessibleToTheirOwnerOnly() throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(path -> !path.equals(folder)).toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------");
            }
        }
    }

    private void assertFound(Finding.Kind kind, Path file) throws IOException {
        Verification verification = store.verify();
        List<Finding> findings = verification.findings();
        assertThat(findings)
                .extracting(Finding::kind, Finding::path)
                .contains(org.assertj.core.groups.Tuple.tuple(
                        kind, folder.relativize(file).toString()));
        assertThat(verification.storeHash()).isNotEqualTo(hash);
    }
}
