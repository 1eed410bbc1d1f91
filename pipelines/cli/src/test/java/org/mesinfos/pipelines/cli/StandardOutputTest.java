package org.mesinfos.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Output that cannot be written. A command whose result is cut must not end like one with a whole result. */
@DisabledOnOs(OS.WINDOWS)
final class StandardOutputTest {

    private static final File FULL = new File("/dev/full");

    @TempDir
    private Path folder;

    @Test
    void aFullDiskIsAFailure() throws IOException, InterruptedException {
        assumeThat(FULL).exists();
        for (List<String> arguments : List.of(List.of("connectors"), List.of("--help"), List.of("people", "--help"))) {
            Path messages = folder.resolve("messages");
            Process process = new ProcessBuilder(ProgramCommand.of("256m", arguments.toArray()))
                    .redirectOutput(FULL)
                    .redirectError(messages.toFile())
                    .start();

            assertThat(process.waitFor()).as(arguments.toString()).isEqualTo(1);
            assertThat(Files.readString(messages))
                    .startsWith("mesinfos: The output is incomplete, because it cannot be written: ");
        }
    }

    @Test
    void aReaderThatEndsIsNone() throws IOException, InterruptedException {
        Path messages = folder.resolve("messages");
        Process process = new ProcessBuilder(ProgramCommand.of("256m", "connectors"))
                .redirectError(messages.toFile())
                .start();
        process.getInputStream().close();

        assertThat(process.waitFor()).isZero();
        assertThat(messages).hasContent("");
    }

    @Test
    void textOutsideOfAsciiIsWrittenInTheEncodingOfTheTerminal() throws IOException, InterruptedException {
        ProcessBuilder program = new ProcessBuilder(
                ProgramCommand.withOptions("256m", List.of("-Dsun.stdout.encoding=UTF-8"), "inspect", "--help"));
        Process process = program.start();
        String help = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(help).startsWith("Usage: mesinfos inspect").doesNotContain("\uFFFD");
    }
}
