package org.mesinfos.pipelines.store.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StorageFullExceptionTest {

    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    private Path folder;

    @Test
    void recognisesAFullDisk() {
        assumeThat(FULL).exists();

        assertThat(StorageFullException.isFull(writeToFullDisk())).isTrue();
    }

    /** Java has the messages of the operating system, which are in the language of the process. */
    @Test
    void recognisesAFullDiskInFrench() throws Exception {
        assumeThat(FULL).exists();
        assumeThat(exitStatus(new ProcessBuilder(
                        "localedef",
                        "-i",
                        "fr_FR",
                        "-f",
                        "UTF-8",
                        folder.resolve("fr_FR.UTF-8").toString())))
                .as("the system can make a French locale")
                .isZero();

        ProcessBuilder french = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                FullDisk.class.getName());
        french.environment().putAll(Map.of("LOCPATH", folder.toString(), "LC_ALL", "fr_FR.UTF-8"));
        Process process = french.redirectErrorStream(true).start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .endsWith(" true");
    }

    /** The quota of a folder of HDFS, whose client is not on the class path. */
    @Test
    void recognisesAnExceededQuotaByTheClassOfItsException() {
        IOException failure = new IOException("The DiskSpace quota of /x is exceeded");

        assertThat(StorageFullException.isFull(failure)).isFalse();
        assertThat(StorageFullException.isFull(new IOException("closed", new DSQuotaExceededException(failure))))
                .isTrue();
    }

    @Test
    void takesNoOtherFailureForAFullDisk() {
        assertThat(StorageFullException.isFull(new IOException("connection reset")))
                .isFalse();
        assertThat(StorageFullException.isFull(new IOException())).isFalse();
    }

    private static int exitStatus(ProcessBuilder command) throws InterruptedException {
        try {
            return command.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noSuchCommand) {
            return -1;
        }
    }

    private static IOException writeToFullDisk() {
        try (OutputStream full = Files.newOutputStream(FULL)) {
            full.write(1);
            throw new IllegalStateException("a byte was written to " + FULL);
        } catch (IOException failure) {
            return failure;
        }
    }

    /** Main class of a process that prints the failure of a write to a full disk. */
    static final class FullDisk {

        private FullDisk() {}

        public static void main(String[] arguments) {
            IOException failure = writeToFullDisk();
            System.out.print(failure.getMessage() + " " + StorageFullException.isFull(failure));
        }
    }

    /** Exception of the name of that of Hadoop. */
    private static final class DSQuotaExceededException extends IOException {

        private static final long serialVersionUID = 1L;

        DSQuotaExceededException(IOException cause) {
            super(cause);
        }
    }
}
