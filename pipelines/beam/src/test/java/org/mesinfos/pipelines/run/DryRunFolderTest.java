package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The folder of a dry run is removed when its process has ended, and not before. */
final class DryRunFolderTest {

    @TempDir
    private Path parent;

    private Path store;
    private Process other;
    private Path folderOfOther;

    @BeforeEach
    void startAnotherDryRun() throws IOException {
        store = parent.resolve("store");
        other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DryRun.class.getName(),
                        store.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = other.inputReader();
        folderOfOther = Path.of(output.readLine());
    }

    @AfterEach
    void endTheOtherDryRun() throws InterruptedException {
        other.destroyForcibly().waitFor();
    }

    @Test
    void theFolderOfALivingProcessIsKept() throws IOException {
        DryRunFolder.removeLeft(store);

        assertThat(folderOfOther.resolve("keys/person.key")).exists();
    }

    @Test
    void theFolderOfAKilledProcessIsRemoved() throws IOException, InterruptedException {
        other.destroyForcibly().waitFor();

        DryRunFolder.removeLeft(store);

        assertThat(folderOfOther).doesNotExist();
    }

    @Test
    void theFolderOfAnotherStoreIsKept() throws IOException, InterruptedException {
        other.destroyForcibly().waitFor();

        DryRunFolder.removeLeft(parent.resolve("store2"));

        assertThat(folderOfOther).exists();
    }

    @Test
    void anOpenFolderOfThisProcessKeepsItsLock() throws IOException {
        try (DryRunFolder open = DryRunFolder.create(store)) {
            Files.createFile(open.path().resolve("person.key"));

            DryRunFolder.removeLeft(store);
            DryRunFolder.removeLeft(store);

            assertThat(open.path().resolve("person.key")).exists();
        }
    }

    @Test
    void aClosedFolderIsRemoved() throws IOException {
        DryRunFolder folder = DryRunFolder.create(store);
        Files.createDirectories(folder.path().resolve("keys/old"));

        folder.close();

        assertThat(folder.path()).doesNotExist();
    }

    /** A process in a container has the same number as one that was killed in the container before. */
    @Test
    void aFolderWithoutALockIsRemovedInSpiteOfARunningProcessOfItsNumber() throws IOException {
        Path left = left("rwx------");

        DryRunFolder.removeLeft(store);

        assertThat(left).doesNotExist();
    }

    /** Another user could replace a part of it by a link while it is removed. */
    @ParameterizedTest
    @ValueSource(strings = {"rwxrwxrwx", "rwx------"})
    void aFolderThatOthersCanOpenOrWhoseLockIsALinkIsKept(String permissions) throws IOException {
        Path left = left(permissions);
        Path elsewhere = Files.createFile(parent.resolve("elsewhere"));
        Files.createSymbolicLink(left.resolve("in-use"), elsewhere);

        DryRunFolder.removeLeft(store);

        assertThat(left.resolve("keys")).exists();
        assertThat(elsewhere).exists();
    }

    @Test
    void aFolderWithoutALockThatOthersCanOpenIsKept() throws IOException {
        Path left = left("rwxr-xr-x");

        DryRunFolder.removeLeft(store);

        assertThat(left).exists();
    }

    private Path left(String permissions) throws IOException {
        Path left = Files.createDirectory(
                parent.resolve(".store.dry-run-" + ProcessHandle.current().pid() + "-1"));
        Files.createDirectory(left.resolve("keys"));
        return Files.setPosixFilePermissions(left, PosixFilePermissions.fromString(permissions));
    }

    @Test
    void aFolderThatHasJustBeenCreatedIsKept() throws IOException {
        Path created = Files.createDirectory(parent.resolve(".store.dry-run-1"));

        DryRunFolder.removeLeft(store);

        assertThat(created).exists();
    }

    /** Main class of a process that does not end by itself. */
    static final class DryRun {

        private DryRun() {}

        public static void main(String[] args) throws IOException {
            DryRunFolder folder = DryRunFolder.create(Path.of(args[0]));
            Files.createFile(
                    Files.createDirectory(folder.path().resolve("keys")).resolve("person.key"));
            System.out.println(folder.path());
            System.in.read();
        }
    }
}
