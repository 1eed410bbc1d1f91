package org.mesinfos.pipelines.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Run of the program in a process of its own, in which no class is loaded or registered by an earlier command. */
public final class ProgramProcess {

    private static final String HEAP = "512m";
    /** Many times longer than any command takes, so that only one that hangs reaches it. */
    private static final int MINUTES_OF_A_COMMAND = 15;

    private static final int NO_STATUS = -1;

    private ProgramProcess() {}

    /** Starts a command that runs until it is ended; the caller ends it. */
    public static Process start(Object... arguments) throws IOException {
        return new ProcessBuilder(ProgramCommand.of(HEAP, arguments))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Runs a command like a shell; arguments are converted to text. */
    public static Terminal run(Object... arguments) {
        try {
            Path out = Files.createTempFile("mesinfos", ".out");
            Path err = Files.createTempFile("mesinfos", ".err");
            Process process = new ProcessBuilder(ProgramCommand.of(HEAP, arguments))
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            boolean hasEnded = process.waitFor(MINUTES_OF_A_COMMAND, TimeUnit.MINUTES);
            process.destroyForcibly();
            Terminal terminal = new Terminal(hasEnded ? process.exitValue() : NO_STATUS, readOnce(out), readOnce(err));
            if (!hasEnded) {
                throw new AssertionError("The command did not end: " + terminal.everything());
            }
            return terminal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the program ran", e);
        }
    }

    private static String readOnce(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        Files.delete(file);
        return text;
    }
}
