package org.mesinfos.connectors.format.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * Limits of the system on a child process, applied by the commands of Linux that exist and are permitted.
 *
 * <ul>
 * <li>{@code prlimit}: memory outside the heap, number of open files, size of written files, no core dump.
 * <li>{@code setpriv}: no further privileges.
 * <li>{@code unshare}: no network.
 * </ul>
 *
 * Other systems, and containers that forbid them, have none of these limits; the heap size and the time are limited
 * everywhere.
 */
final class ChildLimits {

    private static final long DATA_BYTES = 1L << 30;
    private static final long FILE_BYTES = 256L << 20;

    private static final List<List<String>> COMMANDS = List.of(
            List.of("prlimit", "--data=" + DATA_BYTES, "--fsize=" + FILE_BYTES, "--nofile=1024", "--core=0"),
            List.of("setpriv", "--no-new-privs"),
            List.of("unshare", "--map-root-user", "--net"));

    private ChildLimits() {}

    /** Returns the commands that can be used here, each with its options. */
    static List<List<String>> available() throws IOException {
        List<List<String>> available = new ArrayList<>();
        for (List<String> command : COMMANDS) {
            List<String> probe = new ArrayList<>(command);
            probe.add("true");
            if (succeeds(probe)) {
                available.add(command);
            }
        }
        return available;
    }

    /**
     * Writes a program that starts Java with limits.
     *
     * @param java program to start
     * @param folder folder in which the program is written
     * @return the program; {@code java} itself if there are no limits, or if programs in the folder cannot be started
     */
    static Path limited(Path java, Path folder, List<List<String>> commands) throws IOException {
        if (commands.isEmpty()) {
            return java;
        }
        Path script = folder.resolve("limited-java");
        List<String> words = commands.stream().flatMap(List::stream).toList();
        Files.writeString(
                script,
                "#!/bin/sh\n[ \"$1\" = probe ] && exit 0\nexec " + String.join(" ", words) + " '"
                        + java.toString().replace("'", "'\\''") + "' \"$@\"\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return succeeds(List.of(script.toString(), "probe")) ? script : java;
    }

    private static boolean succeeds(List<String> command) throws IOException {
        try {
            return new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noCommand) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while a process was started", interrupted);
        }
    }
}
