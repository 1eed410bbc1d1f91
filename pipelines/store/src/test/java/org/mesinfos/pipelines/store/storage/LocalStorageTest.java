package org.mesinfos.pipelines.store.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStorageTest extends StorageAreaContract {

    @TempDir
    private Path folder;

    @Override
    protected StorageArea newArea() {
        return new LocalStorage(folder.resolve("store"));
    }

    @Test
    void createsFilesAccessibleToTheirOwnerOnly() throws IOException {
        newArea().write("bundles/ab/ana/one", new byte[1]);

        Path file = folder.resolve("store/bundles/ab/ana/one");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        for (Path parent = file.getParent(); !parent.equals(folder); parent = parent.getParent()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(parent)))
                    .isEqualTo("rwx------");
        }
        assertThat(newArea().pathsWithLooseAccess()).isEmpty();
    }

    @Test
    void listsFoldersThatOtherUsersCanOpen() throws IOException {
        newArea().write("bundles/ab/ana/one", new byte[1]);
        Files.setPosixFilePermissions(folder.resolve("store/bundles/ab"), PosixFilePermissions.fromString("rwxr-x---"));

        assertThat(newArea().pathsWithLooseAccess()).containsExactly("bundles/ab");
    }

    @Test
    void refusesSymbolicLinks() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(outside.resolve("one"), "other data");
        newArea().write("bundles/kept", new byte[1]);
        Files.createSymbolicLink(folder.resolve("store/bundles/ab"), outside);
        StorageArea area = newArea();

        assertThatThrownBy(() -> area.write("bundles/ab/two", new byte[1]))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("bundles/ab is a symbolic link");
        assertThatThrownBy(() -> area.write("bundles/ab/deeper/two", new byte[1]))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> area.read("bundles/ab/deeper/two")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> area.read("bundles/ab/one")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> area.delete("bundles/ab/one")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> area.list("bundles/ab")).isInstanceOf(IOException.class);
        assertThat(area.list("bundles"))
                .extracting(StoredFile::path)
                .containsExactlyInAnyOrder("bundles/kept", "bundles/ab");
        assertThat(outside.resolve("one")).hasContent("other data");
        assertThat(outside.resolve("two")).doesNotExist();
    }

    @Test
    void refusesALinkInPlaceOfTheFolderOfTemporaryFiles() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path store = Files.createDirectory(folder.resolve("store"));
        Files.createSymbolicLink(store.resolve("tmp"), elsewhere);

        assertThatThrownBy(() -> new LocalStorage(store).write("bundles/file", new byte[1]))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("tmp is a symbolic link");

        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void refusesPathsThatLeadOutOfTheStore() {
        assertThatThrownBy(() -> newArea().write("../outside", new byte[1]))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("leads out of the store");
    }

    @Test
    void deletesEmptyFoldersExceptTopLevelOnes() throws IOException {
        newArea().write("bundles/ab/ana/one", new byte[1]);
        newArea().delete("bundles/ab/ana/one");

        assertThat(folder.resolve("store/bundles/ab")).doesNotExist();
        assertThat(folder.resolve("store/bundles")).exists();
    }

    @Test
    void removesTheTemporaryFileOfAFailedWrite() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public int read(byte[] bytes, int start, int length) throws IOException {
                return read();
            }
        };

        assertThatThrownBy(() -> newArea().write("quarantine/file", broken))
                .isInstanceOf(StorageFullException.class)
                .hasMessageStartingWith("No space is left at " + folder.resolve("store"))
                .hasMessageContaining("Free some space and run again");
        assertThat(folder.resolve("store/tmp")).isEmptyDirectory();
    }

    @Test
    void releasesTheLeaseWhenItsProcessEnds() throws IOException, InterruptedException {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LeaseHolder.class.getName(),
                        folder.resolve("store").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(new String(other.getInputStream().readNBytes(4), StandardCharsets.US_ASCII))
                .isEqualTo("held");

        assertThatThrownBy(() -> newArea().acquireLease("run here"))
                .isInstanceOf(LeaseHeldException.class)
                .hasMessageContaining("run there");
        other.destroyForcibly().waitFor();
        newArea().acquireLease("run here").close();
    }

    /** Main class of a process that holds the lease until it is killed. */
    static final class LeaseHolder {

        private LeaseHolder() {}

        public static void main(String[] arguments) throws IOException, InterruptedException {
            new LocalStorage(Path.of(arguments[0])).acquireLease("run there");
            System.out.print("held");
            System.out.flush();
            Thread.sleep(60_000);
        }
    }
}
