package org.mesinfos.pipelines.cli.connector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mesinfos.pipelines.cli.Terminal;

/** {@code mesinfos schemas RECORD} prints one record type. */
final class SchemasCommandTest {

    @Test
    void printsTheFieldsOfARecord() {
        assertThat(Terminal.run("schemas", "Trip").out())
                .startsWith("# Trip")
                .contains("| field | type | meaning |", "| `distance_metres` |")
                .doesNotContain("`sightings`");
    }

    @Test
    void printsTheAvroSchemaOfARecordOnDemand() {
        assertThat(Terminal.run("schemas", "Trip", "--avro").out())
                .startsWith("{")
                .contains("\"sightings\"");
        assertThat(Terminal.run("schemas", "--avro").status()).isEqualTo(2);
    }
}
