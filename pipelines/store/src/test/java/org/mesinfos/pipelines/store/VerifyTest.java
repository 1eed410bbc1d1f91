package org.mesinfos.pipelines.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of tampering is found, and named by the file it was done to. */
class VerifyTest {

    @TempDir
    private Path place;

    private Store store;
    private String hash;

    @BeforeEach
    void publish() throws IOException {
        store = Store.at(place.toString());
        SmallRun.take(store, SmallDelivery.of("bank", "ana coffee", "bea tea", "? unknown", "! broken"));
        hash = store.verify().storeHash();
    }

    @ParameterizedTest
    @CsvSource({
        "accepted/, .avro, MISSING",
        "bundles/, .parquet, MISSING",
        "bundles/, datapackage.json, MISSING",
        "deliveries/, .json, MISSING",
        "identity/, .avro, MISSING",
        "quarantine/, .json, MISSING",
        "receipts/, .json, MISSING",
        "schemas/, .avsc, MISSING",
        "snapshots/shards/, .jsonl, MISSING",
        "unattributed/, .avro, MISSING"
    })
    void findsAFileThatIsGone(String start, String end, Finding.Kind kind) throws IOException {
        Path file = StoreFiles.one(place, start, end);
        Files.delete(file);

        assertFound(kind, file);
    }

    @ParameterizedTest
    @CsvSource({
        "accepted/, .avro, DAMAGED",
        "bundles/, .parquet, DAMAGED",
        "bundles/, datapackage.json, INCONSISTENT",
        "deliveries/, .json, INCONSISTENT",
        "identity/, .avro, DAMAGED",
        "quarantine/, .json, DAMAGED",
        "receipts/, .json, INCONSISTENT",
        "schemas/, .avsc, DAMAGED",
        "snapshots/shards/, .jsonl, DAMAGED",
        "unattributed/, .avro, DAMAGED"
    })
    void findsAFileThatWasChanged(String start, String end, Finding.Kind kind) throws IOException {
        Path file = StoreFiles.one(place, start, end);
        Files.writeString(file, " ", StandardOpenOption.APPEND);

        assertFound(kind, file);
    }

    @ParameterizedTest
    @CsvSource({"accepted/24/eve.avro", "bundles/eve.parquet", "quarantine/copy", "receipts/bank/x.json", "tmp/left"})
    void findsAFileThatNothingRefersTo(String path) throws IOException {
        Path file = place.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "somebody's data");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        Verification verification = store.verify();
        assertThat(verification.findings())
                .filteredOn(finding -> finding.path().equals(path))
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.ORPHAN);
        assertThat(verification.storeHash()).isEqualTo(hash);
    }

    @Test
    void findsAFileThatOthersMayOpen() throws IOException {
        Path file = StoreFiles.one(place, "bundles/", ".parquet");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        assertThat(store.verify().findings())
                .extracting(Finding::kind, Finding::path)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        Finding.Kind.LOOSE_ACCESS, place.relativize(file).toString()));
    }

    @Test
    void findsASymbolicLinkInPlaceOfAFile() throws IOException {
        Path file = StoreFiles.one(place, "bundles/", ".parquet");
        Path elsewhere = Files.move(file, place.resolveSibling("elsewhere-" + place.getFileName()));
        Files.createSymbolicLink(file, elsewhere);

        assertFound(Finding.Kind.DAMAGED, file);
        Files.delete(elsewhere);
    }

    @Test
    void findsARunThatWasKilledWhilePublishing() throws IOException {
        Path file = place.resolve("runs/PENDING");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{}");

        assertThat(store.verify().findings()).extracting(Finding::kind).contains(Finding.Kind.UNFINISHED);
    }

    @Test
    void everythingTheStoreWritesIsItsOwnersAlone() throws IOException {
        try (var files = Files.walk(place)) {
            for (Path file : files.filter(path -> !path.equals(place)).toList()) {
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
                        kind, place.relativize(file).toString()));
        assertThat(verification.storeHash()).isNotEqualTo(hash);
    }
}
