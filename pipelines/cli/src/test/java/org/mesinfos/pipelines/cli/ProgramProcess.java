package org.mesinfos.pipelines.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Run of the program in a process of its own, in which no class is loaded or registered by an earlier command. */
public final class ProgramProcess {

    private static final String HEAP = "512m";

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
            int status = process.waitFor();
            return new Terminal(status, readOnce(out), readOnce(err));
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
