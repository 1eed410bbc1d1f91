package org.mesinfos.pipelines.cli.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.cli.Terminal;

/** {@code mesinfos schemas --editor} writes the schemas with which editors check YAML files. */
final class EditorSchemasTest {

    @TempDir
    private Path folder;

    @Test
    void writesTheSchemasThatTheModulesContain() throws IOException {
        Path written = folder.resolve("schemas");

        Terminal terminal = Terminal.run("schemas", "--editor", written);

        assertThat(terminal.status()).as(terminal.err()).isZero();
        for (String file : List.of(
                "connectors/catalogue/src/main/resources/org/mesinfos/connectors/mapping.schema.json",
                "pipelines/core/src/main/resources/org/mesinfos/pipelines/settings/mesinfos.schema.json",
                "pipelines/store/src/main/resources/org/mesinfos/pipelines/deliveries/delivery.schema.json")) {
            Path shipped = Path.of("../..").resolve(file);
            assertThat(written.resolve(shipped.getFileName())).hasSameTextualContentAs(shipped);
        }
    }
}
