package org.mesinfos.pipelines.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.cli.Terminal;

final class TerminalWriterTest {

    @Test
    void nameOfAFileDoesNotControlTheTerminal(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("a\u001b[2J.csv"), "a;b\n1;2\n");

        Terminal check = Terminal.run("check", folder);

        assertThat(check.out()).contains("a\\u001b[2J.csv").doesNotContain("\u001b[2J");
    }

    @Test
    void linesAndTabsAreKept() {
        assertThat(TerminalWriter.visible("a\tb\nc\u001b[1m")).isEqualTo("a\tb\nc\\u001b[1m");
    }
}
