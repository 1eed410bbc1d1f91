package org.mesinfos.pipelines.cli.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.cli.Terminal;
import org.mesinfos.pipelines.rows.Digests;
import org.mesinfos.pipelines.run.TestInbox;
import org.mesinfos.pipelines.run.VersionedMapping;

/** Bundles that are encrypted with the key of each person. */
@Tag("slow")
final class EncryptedBundlesTest {

    @TempDir
    private Path folder;

    private TestInbox inbox;
    private Path store;

    @BeforeEach
    void deliver() {
        inbox = new TestInbox(folder)
                .mapping("mine", VersionedMapping.ID, VersionedMapping.LABEL_OPTIONAL)
                .registry("per-1;test-bank;CANARY1", "per-2;test-bank;CANARY2")
                .drop(
                        "test-bank/rows.csv",
                        VersionedMapping.HEADER,
                        "CANARY1;m1;2024-01-02;;-12.30;EUR;CANARY CAFE",
                        "CANARY2;m2;2024-01-03;;-99.99;EUR;OTHER CANARY",
                        "CANARY9;m3;no date;;-99.99;EUR;REJECTED CANARY");
        settings("encryption: {bundles: per-person}");
        store = inbox.path("store");
        assertThat(run().status()).isZero();
    }

    private void settings(String... lines) {
        String[] all = Stream.concat(Stream.of("connectors: mine", "registry: registry.csv"), Stream.of(lines))
                .toArray(String[]::new);
        inbox.operatorFile("mesinfos.yaml", all);
    }

    private Terminal run() {
        return Terminal.run("run", "--inbox", inbox.inbox(), "--store", store);
    }

    private String bytes(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }

    private List<Path> files(String glob) throws IOException {
        try (Stream<Path> files = Files.walk(store)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(glob))
                    .toList();
        }
    }

    private SortedMap<String, String> manifests() throws IOException {
        SortedMap<String, String> manifests = new TreeMap<>();
        for (Path file : files("datapackage.json")) {
            manifests.put(file.toString(), Files.readString(file));
        }
        return manifests;
    }

    @Test
    void hidesEverythingInEveryFileOfTheStore() throws IOException {
        assertThat(files(""))
                .hasSizeGreaterThan(10)
                .allSatisfy(file -> assertThat(file + bytes(file)).doesNotContain("CANARY"));
        assertThat(files(".parquet"))
                .hasSize(2)
                .allSatisfy(file -> assertThat(bytes(file)).startsWith("PARE"));
        assertThat(manifests().values())
                .allSatisfy(manifest ->
                        assertThat(manifest).contains("\"encryption\":\"AES_GCM_V1\"", "\"decryptedHash\":\"sha256:"));
        assertThat(Terminal.run("verify", "--store", store).out()).contains("Sound: ");
    }

    @Test
    void isDecryptedByCommandsAndByExportedKeys() throws IOException {
        assertThat(Terminal.run("bundle", "per-1", "--json", "--store", store).out())
                .contains("CANARY CAFE");
        Path decrypted = folder.resolve("decrypted");

        assertThat(Terminal.run("bundle", "per-1", "--decrypt", decrypted, "--store", store)
                        .out())
                .contains("1 decrypted files are in " + decrypted);
        Path key = folder.resolve("reader.keys");
        assertThat(Terminal.run("key", "export", "per-1", "--out", key, "--store", store)
                        .out())
                .contains("The keys of 1 bundle are in " + key);

        String manifest = Files.readString(decrypted.resolve("datapackage.json"));
        assertThat(manifest).contains("\"bytes\":", "\"hash\":\"sha256:").doesNotContain("encryption", "decryptedHash");
        try (Stream<Path> files = Files.list(decrypted)) {
            assertThat(files.filter(file -> file.toString().endsWith(".parquet")))
                    .singleElement()
                    .satisfies(file -> assertThat(manifest)
                            .contains("\"path\":\"" + file.getFileName() + "\"")
                            .contains("\"hash\":\"sha256:" + Digests.sha256(Files.readAllBytes(file)) + "\""))
                    .satisfies(file -> assertThat(bytes(file)).startsWith("PAR1"));
        }
        assertThat(Files.readString(key)).matches("\\{\"person\":\"per-1\",\"key\":\"[A-Za-z0-9+/]{43}=\"}\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(Terminal.run("key", "export", "--out", key, "--store", store).err())
                .contains("exists. Name a new file, or remove it first.");
        assertThat(Terminal.run("key", "export", "--out", store.resolve("reader.keys"), "--store", store)
                        .err())
                .contains("reader.keys is in the store ");
        assertThat(Terminal.run("key", "export", "per-9", "--out", folder.resolve("other"), "--store", store)
                        .err())
                .contains("The store has no key of per-9.");
    }

    @Test
    void areNotReadBySqlWithoutKeys() {
        Terminal refused = Terminal.run("sql", "--store", inbox.path("store"));

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("The bundles of this store are encrypted, and the views have no keys.");
        assertThat(refused.out()).isEmpty();
    }

    @Test
    void warnsThatAPageAnExportAndAnAnswerAreNotEncrypted() throws IOException {
        Path page = folder.resolve("me.html");
        Path passphrase = Files.writeString(folder.resolve("passphrase"), "five words that are long\n");
        Path locked = folder.resolve("locked.html");
        Path export = folder.resolve("export");
        Path answer = folder.resolve("answer");

        assertThat(Terminal.run("view", "per-1", "--out", page, "--store", store)
                        .err())
                .isEqualTo("The store encrypts this bundle, but " + page
                        + " is not encrypted: anyone who can read it sees the data. Remove it when it is no longer needed."
                        + System.lineSeparator());
        assertThat(Terminal.run("export", "per-1", "--format", "csv", "--out", export, "--store", store)
                        .err())
                .contains("but " + export + " is not encrypted");
        assertThat(Terminal.run("access", "per-1", "--out", answer, "--store", store)
                        .err())
                .contains("but " + answer + " is not encrypted");
        assertThat(Terminal.run("view", "per-1", "--out", locked, "--passphrase-file", passphrase, "--store", store)
                        .err())
                .isEmpty();
        assertThat(bytes(locked)).doesNotContain("CANARY");
    }

    @Test
    void writesNoFileAgainThatStaysTheSame() throws IOException {
        List<String> before = files(".parquet").stream().map(this::content).toList();

        assertThat(run().status()).isZero();

        assertThat(files(".parquet").stream().map(this::content).toList()).isEqualTo(before);
    }

    private String content(Path file) {
        try {
            return bytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void followsTheSettingInBothDirections() throws IOException {
        SortedMap<String, String> encrypted = manifests();
        settings();

        assertThat(run().status()).isZero();

        assertThat(files(".parquet"))
                .hasSize(2)
                .allSatisfy(file -> assertThat(bytes(file)).startsWith("PAR1"));
        assertThat(manifests().values()).noneMatch(manifest -> manifest.contains("encryption"));
        assertThat(Terminal.run("verify", "--store", store).out()).contains("Sound: ");
        settings("encryption: {bundles: per-person}");
        assertThat(run().status()).isZero();
        assertThat(manifests()).isEqualTo(encrypted);
        assertThat(files(".parquet")).allSatisfy(file -> assertThat(bytes(file)).startsWith("PARE"));
        assertThat(Terminal.run("verify", "--store", store).out()).contains("Sound: ");
    }
}
