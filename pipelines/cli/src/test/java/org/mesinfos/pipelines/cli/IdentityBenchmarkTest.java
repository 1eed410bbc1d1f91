package org.mesinfos.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.samples.lookalike.LookalikeFile;

/** How good linking is, as an operator sees it. */
final class IdentityBenchmarkTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void invent() throws Exception {
        new LookalikeFile(7, 80).writeTo(folder);
    }

    @Test
    void aModelIsLearntFromEachSetOfAFolderThatDescribesItself() {
        Terminal told = Terminal.run("identity", "benchmark", folder);

        assertThat(told.err()).isEmpty();
        assertThat(told.out())
                .startsWith("people: ")
                .contains("records of 80 persons", "false merges: 0 pairs", "calibration, by log2 of the odds:");
        assertThat(told.status()).isZero();
    }

    @Test
    void theModelThatComesWithTheProgramGoesByTheNameThatARunKnows() {
        Terminal told = Terminal.run("identity", "benchmark", folder, "--model", "invented-people", "--json");

        assertThat(told.err()).isEmpty();
        assertThat(told.out()).startsWith("{\"set\":\"people\"").contains("\"persons\":80", "\"false_merges\":0");
        assertThat(told.status()).isZero();
    }

    @Test
    void aModelThatIsNowhereIsTheCallersMistake() {
        Terminal told = Terminal.run("identity", "benchmark", folder, "--model", folder.resolve("none.json"));

        assertThat(told.err()).contains("none.json").contains("mesinfos identity train makes one");
        assertThat(told.status()).isEqualTo(2);
    }
}
