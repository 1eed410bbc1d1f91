package org.mesinfos.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

class RefusedOutputTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"me.html", "me.html.part", "me.html.part/trips.1.parquet"})
    void namesThePlaceAlsoIfItsDraftIsRefused(String refused) {
        Path out = folder.resolve("me.html");

        assertThat(RefusedOutput.of(command(out), denied(refused)))
                .contains(out + " cannot be written: the user has no write permission in " + folder
                        + ". Name another place with --out.");
    }

    @Test
    void leavesOtherFilesOfTheFolderOut() {
        assertThat(RefusedOutput.of(command(folder.resolve("me.html")), denied("you.html.part")))
                .isEmpty();
    }

    private AccessDeniedException denied(String name) {
        return new AccessDeniedException(folder.resolve(name).toString());
    }

    private static CommandSpec command(Path out) {
        CommandSpec command = CommandSpec.create()
                .addOption(OptionSpec.builder("--out").type(Path.class).build());
        new CommandLine(command).parseArgs("--out", out.toString());
        return command;
    }
}
