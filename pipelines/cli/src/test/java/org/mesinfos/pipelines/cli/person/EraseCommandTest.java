package org.mesinfos.pipelines.cli.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.cli.ProgramProcess;
import org.mesinfos.pipelines.cli.Terminal;
import org.mesinfos.pipelines.run.FolderCopy;
import org.mesinfos.pipelines.run.TestInbox;
import org.mesinfos.pipelines.run.VersionedMapping;
import org.mesinfos.pipelines.store.catalog.StoreNames;

/** Erasure on the command line, in a process of its own, with the keys that the first run created. */
@Tag("slow")
final class EraseCommandTest {

    /** Inbox and store of a first run, which most tests continue in a copy. */
    @TempDir
    private static Path firstRun;

    @TempDir
    private Path folder;

    private TestInbox inbox;
    private Path store;

    @BeforeAll
    static void runOnce() {
        TestInbox delivered = delivered(firstRun);
        Terminal run = ProgramProcess.run("run", "--inbox", delivered.inbox(), "--store", delivered.path("store"));
        assertThat(run.status()).as(run.everything()).isZero();
    }

    @BeforeEach
    void deliver() {
        inbox = delivered(folder);
        store = inbox.path("store");
    }

    private static TestInbox delivered(Path folder) {
        return new TestInbox(folder)
                .mapping("mine", VersionedMapping.ID, VersionedMapping.LABEL_OPTIONAL)
                .registry("per-1;test-bank;C1000001", "per-2;test-bank;C2000002")
                .operatorFile("mesinfos.yaml", "connectors: mine", "registry: registry.csv")
                .drop(
                        "test-bank/rows.csv",
                        VersionedMapping.HEADER,
                        "C1000001;m1;2024-01-02;;-12.30;EUR;CAFE",
                        "C2000002;m2;2024-01-03;;-99.99;EUR;OTHER PERSON");
    }

    private void copyTheFirstRun() {
        FolderCopy.copy(firstRun, folder);
    }

    private Terminal run() {
        return ProgramProcess.run("run", "--inbox", inbox.inbox(), "--store", store);
    }

    @Test
    void erasesAPersonWithTheKeysOfTheStore() throws IOException {
        Terminal first = run();
        assertThat(first.out()).contains("Created the keys of the store in " + store + ".keys");
        assertThat(run().out()).doesNotContain("Created the keys");

        Terminal erased = ProgramProcess.run(
                "erase", "per-1", "--reason", "asked", "--store", store, "--config", inbox.path("mesinfos.yaml"));

        assertThat(erased.status()).as(erased.everything()).isZero();
        assertThat(erased.out())
                .contains("Erased per-1: 1 rows removed")
                .contains("1 files kept with blank lines")
                .contains("Proof: ");
        Terminal search = ProgramProcess.run("verify", "--erased", "per-1", "--store", store);
        assertThat(search.status()).as(search.everything()).isZero();
        assertThat(search.out()).contains("Nothing of per-1 is in the store.");
        assertThat(ProgramProcess.run("verify", "--store", store).out()).contains("Sound: ");
        assertThat(run().status()).isZero();
        assertThat(bundles()).containsExactly("per-1/erased.json", "per-2/datapackage.json");
    }

    @Test
    void bytesOfAQuarantinedFileThatAnErasureRemovedCannotBeExported() {
        inbox.drop(
                "test-bank/other/rows.csv",
                VersionedMapping.HEADER,
                "C1000001;m3;2024-02-01;;-1.00;EUR;CAFE",
                "C1000001;m4;2024-02-30;;-2.00;EUR;CAFE");
        run();
        ProgramProcess.run(
                "erase", "per-1", "--reason", "asked", "--store", store, "--config", inbox.path("mesinfos.yaml"));
        String hash =
                ProgramProcess.run("quarantine", "--store", store).out().replaceAll("(?s).*?([0-9a-f]{12})….*", "$1");

        Terminal exported = ProgramProcess.run("quarantine", hash, "--output", inbox.path("bytes"), "--store", store);

        assertThat(exported.status()).as(exported.everything()).isEqualTo(2);
        assertThat(exported.err())
                .contains(
                        "The bytes of this file no longer exist: an erasure or the retention of quarantined files removed"
                                + " them.");
    }

    @Test
    void erasesSeveralPeopleAndNamesThoseOfWhomTheStoreHasNothing() throws IOException {
        copyTheFirstRun();

        Terminal erased = ProgramProcess.run(
                "erase",
                "per-2",
                "per-9",
                "per-1",
                "--reason",
                "asked",
                "--store",
                store,
                "--config",
                inbox.path("mesinfos.yaml"));

        assertThat(erased.status()).as(erased.everything()).isEqualTo(1);
        assertThat(erased.out()).contains("Erased per-1, per-2: 2 rows removed");
        assertThat(erased.err()).contains("The store has nothing of per-9. The other people are erased.");
        assertThat(bundles()).containsExactly("per-1/erased.json", "per-2/erased.json");
    }

    @Test
    void statesThatRowsOfOthersMayMentionTheErasedPerson() {
        inbox.drop(
                "test-bank/mention.csv",
                VersionedMapping.HEADER,
                "C2000002;m3;2024-01-04;;-1.00;EUR;TRANSFER TO C1000001");
        run();
        Terminal erased = ProgramProcess.run(
                "erase", "per-1", "--reason", "asked", "--store", store, "--config", inbox.path("mesinfos.yaml"));
        assertThat(erased.status()).as(erased.everything()).isZero();

        Terminal search = ProgramProcess.run("verify", "--erased", "per-1", "--store", store);

        assertThat(search.status()).as(search.everything()).isZero();
        assertThat(search.out())
                .contains("MENTIONED: 1 reference in originals/")
                .contains("Nothing of per-1 is in the store, apart from the mentions above.");
    }

    @Test
    void removesThePersonFromTables() throws IOException {
        Path tables = inbox.path("tables");
        Terminal run = ProgramProcess.run("run", "--inbox", inbox.inbox(), "--store", store, "--tables", tables);
        assertThat(run.status()).as(run.everything()).isZero();
        Path transactions = tables.resolve("bank-transactions");
        assertThat(shards(transactions)).contains(StoreNames.shardOf("per-1"), StoreNames.shardOf("per-2"));

        Terminal erased = ProgramProcess.run(
                "erase",
                "per-1",
                "--reason",
                "asked",
                "--store",
                store,
                "--tables",
                tables,
                "--config",
                inbox.path("mesinfos.yaml"));

        assertThat(erased.status()).as(erased.everything()).isZero();
        assertThat(shards(transactions))
                .contains(StoreNames.shardOf("per-2"))
                .doesNotContain(StoreNames.shardOf("per-1"));
    }

    @Test
    void erasesAPersonWhoAsksForIt() throws IOException {
        copyTheFirstRun();
        String request = "{\"mesinfos\":\"request\",\"version\":1,\"person\":\"per-1\",\"bundle\":\"" + "ab".repeat(32)
                + "\",\"kind\":";
        Path correction =
                Files.writeString(folder.resolve("correction.json"), request + "\"correction\",\"words\":\"CANARY\"}");
        Path erasure = Files.writeString(folder.resolve("erasure.json"), request + "\"erasure\",\"words\":\"\"}");
        Path list = folder.resolve("requests.jsonl");
        ProgramProcess.run("requests", correction, "--store", store, "--list", list);

        Terminal shown = ProgramProcess.run("requests", erasure, "--store", store);

        assertThat(shown.out())
                .contains(
                        "Erasure of the person",
                        "Person per-1: the bundle has changed since the person saw it.",
                        "Next: mesinfos erase per-1 --reason TEXT --store " + store
                                + ", or this command with --apply.");
        assertThat(bundles()).contains("per-1/datapackage.json");

        Terminal applied = ProgramProcess.run(
                "requests",
                erasure,
                "--apply",
                "--reason",
                "asked",
                "--store",
                store,
                "--list",
                list,
                "--config",
                inbox.path("mesinfos.yaml"));

        assertThat(applied.status()).as(applied.everything()).isZero();
        assertThat(applied.out())
                .contains(
                        "Erased per-1: 1 rows removed",
                        "Proof: ",
                        "One entry of the erased people removed from the list.");
        assertThat(list).content().isEmpty();
        assertThat(bundles()).containsExactly("per-1/erased.json", "per-2/datapackage.json");
        assertThat(ProgramProcess.run("requests", erasure, "--store", store).out())
                .containsPattern("Person per-1: erased on [0-9-]{10}\\.")
                .contains("Next: answer the person that the store has nothing of theirs.");
    }

    /** Returns the shards that have a data file in a table. */
    private static List<String> shards(Path table) throws IOException {
        try (Stream<Path> files = Files.list(table)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".parquet"))
                    .map(name -> name.substring(0, name.indexOf('-')))
                    .toList();
        }
    }

    @Test
    void refusesToRotateToAKeyThatDoesNotExist() throws IOException {
        copyTheFirstRun();

        Terminal service = ProgramProcess.run("key", "rotate", "--to", "nowhere:x", "--store", store);
        Terminal keyStore = ProgramProcess.run("key", "rotate", "--to", "pkcs12:/nope.p12#x", "--store", store);

        assertThat(service.err()).contains("--to names no key service: expected folder or pkcs12:FILE#ALIAS.");
        assertThat(keyStore.err()).contains("The key of --to cannot be used: There is no key store /nope.p12.");
        assertThat(service.status()).isEqualTo(2);
        assertThat(keyStore.status()).isEqualTo(2);
    }

    @Test
    void rotatesTheKeysAndRunsAsBefore() throws IOException {
        copyTheFirstRun();
        String kek = Files.readString(Path.of(store + ".keys", "kek"));
        String hash = storeHash();

        Terminal rotated = ProgramProcess.run("key", "rotate", "--store", store);

        assertThat(rotated.status()).as(rotated.everything()).isZero();
        assertThat(rotated.out()).contains("The key-encryption key in " + store + ".keys is replaced.");
        assertThat(Path.of(store + ".keys", "kek")).content().isNotEqualTo(kek);
        assertThat(run().status()).isZero();
        assertThat(storeHash()).isEqualTo(hash);
    }

    @Test
    void movesTheKeyEncryptionKeyToAKeyStore() throws Exception {
        copyTheFirstRun();
        String hash = storeHash();
        Path keyStore = Path.of(store + ".p12");
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        keys.setKeyEntry("mesinfos", new SecretKeySpec(new byte[32], "AES"), "secret".toCharArray(), null);
        try (OutputStream out = Files.newOutputStream(keyStore)) {
            keys.store(out, "secret".toCharArray());
        }
        Files.writeString(Path.of(store + ".p12.password"), "secret\n");

        Terminal moved = ProgramProcess.run("key", "rotate", "--to", "pkcs12:" + keyStore, "--store", store);

        assertThat(moved.status()).as(moved.everything()).isZero();
        assertThat(Path.of(store + ".keys", "kek")).content().isEqualTo("pkcs12:" + keyStore + "\n");
        assertThat(run().status()).isZero();
        assertThat(storeHash()).isEqualTo(hash);
        Files.delete(keyStore);
        assertThat(run().everything()).contains("There is no key store " + keyStore);
    }

    @Test
    void namesTheKeyFolderThatIsMissing() throws IOException {
        copyTheFirstRun();
        Files.move(Path.of(store + ".keys"), Path.of(store + ".away"));

        Terminal failed = run();

        assertThat(failed.status()).isEqualTo(2);
        assertThat(failed.err())
                .contains("The keys of the store are not in " + store + ".keys. Restore this folder from its backup");
        assertThat(Path.of(store + ".keys")).doesNotExist();
        assertThat(ProgramProcess.run("verify", "--store", store, "--keys", store + ".away")
                        .out())
                .contains("Sound: ");
    }

    private String storeHash() {
        return ProgramProcess.run("verify", "--store", store)
                .out()
                .lines()
                .filter(line -> line.startsWith("store hash "))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void namesRetractedDeliveriesInWhichItDoesNotSearch() {
        TestInbox unregistered = new TestInbox(folder.resolve("unregistered"))
                .mapping("mine", VersionedMapping.ID, VersionedMapping.LABEL_OPTIONAL)
                .operatorFile("mesinfos.yaml", "connectors: mine")
                .drop("test-bank/rows.csv", VersionedMapping.HEADER, "C1000001;m1;2024-01-02;;-12.30;EUR;CAFE");
        Path only = unregistered.path("store");
        ProgramProcess.run("run", "--inbox", unregistered.inbox(), "--store", only);
        String person = ProgramProcess.run("people", "--store", only).out().split(" ", 2)[0];
        ProgramProcess.run("retract", "test-bank", "rows.csv", "--reason", "wrong file", "--store", only);
        ProgramProcess.run("run", "--inbox", unregistered.inbox(), "--store", only);

        Terminal erased = ProgramProcess.run("erase", person, "--reason", "asked", "--store", only);

        assertThat(erased.status()).as(erased.everything()).isEqualTo(2);
        assertThat(erased.err())
                .containsPattern("The store has nothing of " + person
                        + "\\. Deliveries that are retracted, refused or held for approval"
                        + " were not searched, and may have rows of the person: test-bank [0-9a-f]{64}\\. Take each into"
                        + " the store \\(mesinfos retract ORG DELIVERY --undo, or mesinfos approve ORG DELIVERY\\), run,"
                        + " erase the person, and retract it again\\.");
    }

    @Test
    void refusesPeopleWhomTheStoreDoesNotKnow() throws IOException {
        copyTheFirstRun();

        Terminal erased = ProgramProcess.run("erase", "per-9", "--reason", "asked", "--store", store);

        assertThat(erased.status()).isEqualTo(2);
        assertThat(erased.err()).contains("The store has nothing of per-9.");
    }

    private List<String> bundles() throws IOException {
        try (Stream<Path> paths = Files.walk(store.resolve("bundles"))) {
            return paths.filter(path -> path.toString().endsWith(".json"))
                    .map(path -> path.getParent().getFileName() + "/" + path.getFileName())
                    .sorted()
                    .toList();
        }
    }
}
