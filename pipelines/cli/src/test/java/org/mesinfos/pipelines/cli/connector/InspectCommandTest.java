package org.mesinfos.pipelines.cli.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.cli.Terminal;

/** {@code mesinfos inspect} of files that nothing reads. */
final class InspectCommandTest {

    @TempDir
    private Path folder;

    @Test
    void namesOneTypeAndCountsNoRowsOfAFileThatNothingReads() throws IOException {
        Path file = Files.writeString(folder.resolve("unknown.csv"), "foo;bar;baz\nx;y;z\nu;v;w\n");

        assertThat(Terminal.run("inspect", file).out())
                .contains("a file of type text/csv that no connector takes", "unknown.csv: text/csv, ", "  not read")
                .doesNotContain("rows read", "text/plain");
    }
}
