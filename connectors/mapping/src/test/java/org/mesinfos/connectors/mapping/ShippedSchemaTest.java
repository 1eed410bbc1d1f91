package org.mesinfos.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The schema of mappings that is shipped with the catalogue is that of the compilers. */
class ShippedSchemaTest {

    private static final Path FILE =
            Path.of("..", "catalogue", "src", "main", "resources", "org", "mesinfos", "connectors");

    @Test
    void shippedSchemaIsCurrent() throws IOException {
        assertThat(MappingSchema.json().equals(Files.readString(FILE.resolve(MappingSchema.FILE_NAME))))
                .as("The schema is stale: regenerate it with MappingSchemaTest of connectors/catalogue")
                .isTrue();
    }
}
