package org.mesinfos.connectors.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** {@code docs/connectors.md} lists every connector with the fields that its samples fill. */
final class ConnectorsPageTest {

    @Test
    void pageEqualsOutputOfGenerator() throws IOException {
        String page = ConnectorsPage.of(Catalogue.INSTANCE.connectors(), Catalogue.INSTANCE.samples());

        assertThat(page.lines())
                .as("docs/connectors.md is stale: ./mesinfos connectors --markdown > docs/connectors.md")
                .containsExactlyElementsOf(
                        Files.readAllLines(Catalogue.repository().resolve("docs/connectors.md")));
    }
}
