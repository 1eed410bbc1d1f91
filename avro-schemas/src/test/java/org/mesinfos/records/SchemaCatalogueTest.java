package org.mesinfos.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.SchemaParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaCatalogueTest {

    @ParameterizedTest
    @EnumSource
    void returnsASelfContainedSchemaWithoutJavaProperties(RecordType type) {
        String text = SchemaCatalogue.files().get(type.schemaName() + ".avsc");

        assertThat(text).doesNotContain("avro.java.string");
        assertThat(new SchemaParser().parse(text).mainSchema()).isEqualTo(SchemaCatalogue.schema(type));
    }

    @Test
    void returnsOneFilePerRecordAndThePage() {
        List<String> expected = Stream.concat(
                        Arrays.stream(RecordType.values()).map(type -> type.schemaName() + ".avsc"),
                        Stream.of("schemas.md"))
                .toList();

        assertThat(SchemaCatalogue.files()).containsOnlyKeys(expected);
    }

    @Test
    void createsAMissingFolderForItsFiles(@TempDir Path folder) throws IOException {
        Path target = folder.resolve("schemas");

        SchemaCatalogue.writeTo(target);

        assertThat(Files.readString(target.resolve("schemas.md"))).isEqualTo(SchemaCatalogue.markdown());
        assertThat(target.resolve("Receipt.avsc")).exists();
    }

    @Test
    void describesTheEnvelopeOnceAndFieldsByTypeAndMeaning() {
        assertThat(SchemaCatalogue.markdown())
                .containsOnlyOnce("| `record_id` | string? |")
                .contains("| `sightings` | list of [Sighting](#sighting) |")
                .contains("| `additional` | map of string |")
                .contains("| `booking_date` | date? | Date the entry was booked (BookgDt). Null: not delivered. |")
                .contains("| `amount` | decimal(19,4)? | Signed amount in currency:")
                .contains("\n### ReceiptLine\n")
                .contains("\n### SubjectKind\n");
    }
}
