package org.mesinfos.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.identity.RegistryReader;
import org.mesinfos.pipelines.run.TestInbox;
import org.mesinfos.pipelines.run.VersionedMapping;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.WriteSession;

/** An unusable store ends a command with status 1 and leaves the published state unchanged. */
final class StoreFailureTest {

    @TempDir
    private static Path folder;

    private static TestInbox inbox;
    private static String hash;

    @BeforeAll
    static void publish() {
        inbox = new TestInbox(folder)
                .operatorFile("mesinfos.yaml", "connectors: mine", "registry: registry.csv", "person-key: person.key")
                .registry("per-1;test-bank;C1")
                .mapping("mine", VersionedMapping.ID, VersionedMapping.LABEL_REQUIRED)
                .drop("test-bank/moves.csv", VersionedMapping.HEADER, "C1;m1;2024-01-02;;-12.30;EUR;BAKERY");
        Terminal terminal = run(inbox.path("store"));
        assertThat(terminal.status()).as(terminal.err()).isZero();
        hash = inbox.hash("store");
    }

    private static Terminal run(Path store, Object... more) {
        Object[] arguments = new Object[5 + more.length];
        arguments[0] = "run";
        arguments[1] = "--inbox";
        arguments[2] = inbox.inbox();
        arguments[3] = "--store";
        arguments[4] = store;
        System.arraycopy(more, 0, arguments, 5, more.length);
        return Terminal.run(arguments);
    }

    private static Path copyOfStore(Path target) throws IOException {
        copyTree(inbox.path("store.keys"), Path.of(target + ".keys"));
        return copyTree(inbox.path("store"), target);
    }

    private static Path copyTree(Path source, Path target) throws IOException {
        Files.walkFileTree(source, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Files.createDirectories(target.resolve(source.relativize(directory)));
                Files.setPosixFilePermissions(
                        target.resolve(source.relativize(directory)), PosixFilePermissions.fromString("rwx------"));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, target.resolve(source.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
        return target;
    }

    @Test
    void storeOfNewerVersion(@TempDir Path place) throws IOException {
        Path store = copyOfStore(place.resolve("store"));
        Path current = store.resolve("CURRENT");
        Files.writeString(current, Files.readString(current).replaceFirst("\"format\":2", "\"format\":99"));

        for (Terminal terminal : new Terminal[] {run(store), Terminal.run("verify", "--store", store)}) {
            assertThat(terminal.status()).isEqualTo(1);
            assertThat(terminal.err())
                    .contains("The store at " + store + " has format 99, this version reads format 2 and older: use the"
                            + " version of Mesinfos that wrote it, or a newer one");
        }
    }

    @Test
    void folderWithoutStore(@TempDir Path place) throws IOException {
        Files.writeString(place.resolve("thesis.txt"), "do not touch");

        Terminal terminal = run(place);

        assertThat(terminal.status()).isEqualTo(2);
        assertThat(terminal.err()).contains(place.toString());
        assertThat(place.toFile().list()).containsExactly("thesis.txt");
    }

    @Test
    void storeLockedByAnotherRun() throws IOException {
        Terminal terminal;
        try (WriteSession other = Store.at(inbox.path("store").toString()).openWriteSession("other-run")) {
            terminal = run(inbox.path("store"));
            assertThat(other.base().deliveries()).hasSize(1);
        }

        assertThat(terminal.status()).isEqualTo(1);
        assertThat(terminal.err()).contains("other-run");
        assertThat(inbox.hash("store")).isEqualTo(hash);
    }

    @Test
    void differentPersonKey() {
        inbox.operatorFile("other.key", "ff".repeat(32));

        Terminal terminal = run(inbox.path("store"), "--person-key", inbox.path("other.key"));

        assertThat(terminal.status()).isEqualTo(2);
        assertThat(terminal.err())
                .contains(
                        "The person key is not the one that earlier runs used, so everyone who is not registered would"
                                + " get another id. Name that key with --person-key, or start a new store.");
        assertThat(inbox.hash("store")).isEqualTo(hash);
    }

    @Test
    void lostSettingOfTheRegistry() throws IOException {
        Path settings = inbox.path("lost.yaml");
        Files.writeString(
                settings, Files.readString(inbox.path("mesinfos.yaml")).replace("registry: registry.csv", ""));

        Terminal terminal = runInProcess("--config", settings);

        assertThat(terminal.status()).as(terminal.err()).isEqualTo(2);
        assertThat(terminal.err())
                .contains(
                        "The last run used a registry of 1 customer, and this one names none, so that registered people"
                                + " would get other ids. Restore the registry file from its backup");
        assertThat(inbox.hash("store")).isEqualTo(hash);
    }

    @Test
    void lostRegistryFile() throws IOException {
        Path settings = inbox.path("elsewhere.yaml");
        Files.writeString(
                settings, Files.readString(inbox.path("mesinfos.yaml")).replace("registry.csv", "lost.csv"));

        Terminal terminal = runInProcess("--config", settings);

        assertThat(terminal.status()).as(terminal.err()).isEqualTo(2);
        assertThat(terminal.err()).contains("The registry file", "lost.csv", "cannot be read");
        assertThat(inbox.hash("store")).isEqualTo(hash);
    }

    @Test
    void registryGivenUp(@TempDir Path place) throws IOException {
        Path store = copyOfStore(place.resolve("store"));
        inbox.operatorFile("none.csv", RegistryReader.HEADER);

        Terminal terminal = run(store, "--registry", inbox.path("none.csv"));

        assertThat(terminal.status()).as(terminal.err()).isZero();
        assertThat(Terminal.run("people", "--store", store).out())
                .contains("p-")
                .doesNotContain("per-1");
    }

    /** Without the evidence of earlier runs, other ids could be computed. */
    @Test
    void lostIdentityFile(@TempDir Path place) throws IOException {
        Path store = copyOfStore(place.resolve("store"));
        try (Stream<Path> files = Files.list(store.resolve("identity"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }

        Terminal terminal = run(store, "--registry", inbox.path("registry.csv"));

        assertThat(terminal.status()).isEqualTo(1);
        assertThat(terminal.err()).contains("identity/", "is missing: verify the store and restore it from a backup");
    }

    private static Terminal runInProcess(Object... more) {
        Object[] arguments = {"run", "--inbox", inbox.inbox(), "--store", inbox.path("store")};
        return ProgramProcess.run(
                Stream.concat(Arrays.stream(arguments), Arrays.stream(more)).toArray());
    }

    /**
     * Requires {@code unshare} and the right to mount in a namespace of its own, which most systems give to everybody. It is
     * skipped elsewhere, but not in continuous integration.
     */
    @Test
    void fullDisk(@TempDir Path place) throws Exception {
        Path disk = Files.createDirectory(place.resolve("disk"));
        Optional<List<String>> namespace = namespaceThatMounts(disk);
        if (!"true".equals(System.getenv("CI"))) {
            assumeThat(namespace).as("may mount a small file system").isPresent();
        }
        Path operator = copyTree(folder, place.resolve("operator"));
        copyOfStore(place.resolve("before/store"));
        byte[] noise = new byte[600_000];
        new Random(1).nextBytes(noise);
        Files.write(operator.resolve("inbox/test-bank/noise.bin"), noise);
        Path after = Files.createDirectory(place.resolve("after"));
        Path log = place.resolve("log");
        List<String> command = new ArrayList<>(namespace.orElseThrow());
        command.addAll(List.of(
                "sh", "-c", """
                mount -t tmpfs -o size=512k tmpfs "$0" && cp -a "$1/." "$0" || exit 99
                after="$2"; shift 2
                "$@"; status=$?
                cp -a "$0/." "$after"; exit $status
                """, disk.toString(), place.resolve("before").toString(), after.toString()));
        command.addAll(ProgramCommand.of(
                "512m", "run", "--inbox", operator.resolve("inbox"), "--store", disk.resolve("store")));

        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();

        assertThat(process.waitFor(10, TimeUnit.MINUTES)).as("the run ends").isTrue();
        assertThat(log)
                .content()
                .contains("No space is left at " + disk.resolve("store"), "Free some space and run again");
        assertThat(process.exitValue()).isEqualTo(1);
        Path store = after.resolve("store");
        assertThat(Store.at(store.toString()).verify().storeHash()).isEqualTo(hash);
        Files.delete(operator.resolve("inbox/test-bank/noise.bin"));
        Terminal retry = Terminal.run("run", "--inbox", operator.resolve("inbox"), "--store", store);
        assertThat(retry.status()).as(retry.err()).isZero();
        assertThat(Store.at(store.toString()).verify().findings()).isEmpty();
    }

    /** Returns the command that starts others in a namespace where they may mount file systems, if there is one. */
    private static Optional<List<String>> namespaceThatMounts(Path folder) throws Exception {
        for (List<String> namespace : List.of(List.of("unshare", "-m"), List.of("unshare", "-r", "-m"))) {
            List<String> command = new ArrayList<>(namespace);
            command.addAll(List.of("mount", "-t", "tmpfs", "tmpfs", folder.toString()));
            try {
                if (new ProcessBuilder(command).start().waitFor() == 0) {
                    return Optional.of(namespace);
                }
            } catch (IOException noSuchCommand) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    @Test
    void modifiedFile(@TempDir Path place) throws IOException {
        Path store = copyOfStore(place.resolve("store"));
        assertThat(Terminal.run("verify", "--store", store).status()).isZero();
        Path bundle;
        try (var files = Files.walk(store.resolve("bundles"))) {
            bundle = files.filter(file -> file.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(bundle);
        bytes[bytes.length / 2] ^= 1;
        Files.write(bundle, bytes);

        Terminal terminal = Terminal.run("verify", "--store", store);

        assertThat(terminal.status()).isEqualTo(1);
        assertThat(terminal.out())
                .contains("NOT SOUND: ", store.relativize(bundle).toString())
                .contains("store hash ");
        assertThat(Terminal.run("verify", "--json", "--store", store).out()).contains("\"findings\":[{");
    }
}
