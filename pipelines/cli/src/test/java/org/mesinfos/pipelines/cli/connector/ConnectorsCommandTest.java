package org.mesinfos.pipelines.cli.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.mesinfos.pipelines.cli.Terminal;

/** Check that {@code docs/connectors.md} is up to date. */
final class ConnectorsCommandTest {

    @Test
    void pageEqualsOutputOfCommand() throws IOException {
        Terminal terminal = Terminal.run("connectors", "--markdown", "--samples", Path.of("../../sample-data"));

        assertThat(terminal.status()).isZero();
        assertThat(terminal.out().lines())
                .as("docs/connectors.md is stale: ./mesinfos connectors --markdown > docs/connectors.md")
                .containsExactlyElementsOf(Files.readAllLines(Path.of("../../docs/connectors.md")));
    }
}
