package org.mesinfos.pipelines.store.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.rows.Digests;
import org.mesinfos.pipelines.store.storage.LocalStorage;
import org.mesinfos.pipelines.store.storage.StorageAreaContract;
import org.mesinfos.pipelines.store.storage.StoredFile;

final class EncryptedStorageTest extends StorageAreaContract {

    private static final byte[] NAME = "Ana Canary".getBytes(StandardCharsets.US_ASCII);
    private static final String SHA256 = Digests.sha256(NAME);
    private static final String HASH = SHA256.substring(0, 32);
    private static final List<String> INTERNAL = List.of(
            "accepted/24/ana." + HASH + ".rows",
            "identity/answers.csv",
            "identity/links." + HASH + ".avro",
            "originals/" + SHA256.substring(0, 2) + "/" + SHA256 + ".zst",
            "quarantine/" + SHA256,
            "quarantine/" + SHA256 + "." + HASH + ".json",
            "readings/" + HASH + ".avro",
            "runs/run-1/work/file",
            "snapshots/" + HASH + "/snapshot.json",
            "snapshots/lookup/24." + HASH + ".index",
            "unattributed/24." + HASH + ".avro");

    @TempDir
    private Path folder;

    private EncryptedStorage storage(String keyFolder) throws IOException {
        return new EncryptedStorage(
                new LocalStorage(folder.resolve("store")),
                new DataKeys(new LocalStorage(folder.resolve(keyFolder))),
                Optional.empty());
    }

    @Override
    protected EncryptedStorage newArea() throws IOException {
        EncryptedStorage area = storage("keys");
        area.keys().beginRun();
        return area;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("store"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void hidesContentAndHashesOfInternalFiles() throws IOException {
        EncryptedStorage area = newArea();
        for (String path : INTERNAL) {
            area.write(path, NAME);
        }

        assertThat(files()).hasSize(INTERNAL.size());
        for (Path file : files()) {
            assertThat(file.toString()).doesNotContain(HASH).endsWith(".enc");
            assertThat(file.getParent().getFileName().toString()).isNotEqualTo(SHA256.substring(0, 2));
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                    .doesNotContain("Canary");
        }
        for (String path : INTERNAL) {
            assertThat(storage("keys").read(path)).as(path).hasValue(NAME);
        }
        assertThat(area.list("")).extracting(StoredFile::path).containsExactlyInAnyOrderElementsOf(INTERNAL);
        assertThat(area.list("accepted/24")).containsExactly(new StoredFile(INTERNAL.get(0), NAME.length));
    }

    @Test
    void leavesBundlesReceiptsAndReportsAsTheyAre() throws IOException {
        List<String> open =
                List.of("bundles/24/ana/datapackage.json", "receipts/bank/x.json", "runs/run-1/report.json", "CURRENT");
        EncryptedStorage area = newArea();
        for (String path : open) {
            area.write(path, NAME);
        }

        for (String path : open) {
            assertThat(folder.resolve("store").resolve(path)).hasBinaryContent(NAME);
        }
    }

    @Test
    void refusesToReadWithOtherKeys() throws IOException {
        EncryptedStorage area = newArea();
        area.write(INTERNAL.get(0), NAME);
        area.conversion().encryptFiles();
        area.keys().endRun();

        assertThatThrownBy(() -> storage("none").read(INTERNAL.get(0)))
                .isInstanceOf(LostKeysException.class)
                .hasMessageContaining("none");
        EncryptedStorage other = storage("other");
        other.keys().beginRun();
        other.keys().persist(List.of(KeyLabel.person("ana")));
        assertThatThrownBy(() -> other.read(INTERNAL.get(0))).isInstanceOf(LostKeysException.class);
    }
}
