package org.mesinfos.pipelines.cli.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.cli.Terminal;
import org.mesinfos.samples.lookalike.LookalikeFile;

/** The benchmark command. */
final class IdentityBenchmarkTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void createRecords() throws Exception {
        new LookalikeFile(7, 80).writeTo(folder);
    }

    @Test
    void trainsModelOnEachSet() {
        Terminal terminal = Terminal.run("identity", "benchmark", folder);

        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.out())
                .startsWith("people: ")
                .contains("records of 80 persons", "false merges: 0 pairs", "calibration, by log2 of the odds:");
        assertThat(terminal.status()).isZero();
    }

    @Test
    void acceptsBuiltInModel() {
        Terminal terminal = Terminal.run("identity", "benchmark", folder, "--model", "invented-people", "--json");

        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.out()).startsWith("{\"set\":\"people\"").contains("\"persons\":80", "\"false_merges\":0");
        assertThat(terminal.status()).isZero();
    }

    @Test
    void listsMissedPairs() {
        Terminal terminal =
                Terminal.run("identity", "benchmark", folder, "--model", "invented-people", "--missed", "2");

        assertThat(terminal.out().lines().filter(line -> line.startsWith("  missed: people.csv:")))
                .hasSize(2)
                .allMatch(line -> line.contains(" bits: "));
    }

    @Test
    void missingModelIsUsageError() {
        Terminal terminal = Terminal.run("identity", "benchmark", folder, "--model", folder.resolve("none.json"));

        assertThat(terminal.err()).contains("none.json").contains("mesinfos identity train makes one");
        assertThat(terminal.status()).isEqualTo(2);
    }
}
