package org.mesinfos.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaFormatter;
import org.apache.avro.SchemaParser;
import org.apache.avro.SchemaValidationException;
import org.apache.avro.SchemaValidator;
import org.apache.avro.SchemaValidatorBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Verification that stores written by an earlier version of Mesinfos can be read by this one, and vice versa.
 *
 * <p>The folders under {@code src/test/resources/org/mesinfos/records/versions} contain the schemas of each version.
 * After a change to a schema, raise {@link SchemaCatalogue#VERSION} if the version it names has been released, then
 * regenerate the folder of that version and commit it:
 *
 * <pre>mvn -pl avro-schemas test -Dtest=SchemaCompatibilityTest -Dmesinfos.schemas.regenerate=true</pre>
 */
class SchemaCompatibilityTest {

    private static final Path VERSIONS = Path.of("src/test/resources/org/mesinfos/records/versions");
    private static final Path CURRENT_VERSION = VERSIONS.resolve(Integer.toString(SchemaCatalogue.VERSION));
    private static final String REMEDY =
            "; see the class comment of SchemaCompatibilityTest for how to commit the current schemas";

    /** Committed schema with its version. */
    private record Committed(String version, Schema schema) {
        @Override
        public String toString() {
            return schema.getName() + " of version " + version;
        }
    }

    @BeforeAll
    static void regenerateWhenAsked() throws IOException {
        if (Boolean.getBoolean("mesinfos.schemas.regenerate")) {
            Files.createDirectories(CURRENT_VERSION);
            for (RecordType type : RecordType.values()) {
                Files.writeString(committedFile(type), text(type));
            }
        }
    }

    private static List<Committed> committedSchemas() throws IOException {
        List<Committed> schemas = new ArrayList<>();
        try (DirectoryStream<Path> versions = Files.newDirectoryStream(VERSIONS)) {
            for (Path version : versions) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(version, "*.avsc")) {
                    files.forEach(file ->
                            schemas.add(new Committed(version.getFileName().toString(), parse(file))));
                }
            }
        }
        return schemas;
    }

    @ParameterizedTest
    @MethodSource("committedSchemas")
    void keepsEveryCommittedRecord(Committed committed) {
        assertThat(RecordType.ofSchemaName(committed.schema().getName()))
                .as("%s is missing: stored records of it could no longer be read", committed)
                .isPresent();
    }

    @ParameterizedTest
    @MethodSource("committedSchemas")
    void readsCurrentAndCommittedSchemasMutually(Committed committed) throws SchemaValidationException {
        Schema current = current(committed);
        assertThat(SchemaCompatibility.checkReaderWriterCompatibility(current, committed.schema())
                        .getResult()
                        .getIncompatibilities())
                .as("reading %s with the current schema", committed)
                .isEmpty();
        assertThat(SchemaCompatibility.checkReaderWriterCompatibility(committed.schema(), current)
                        .getResult()
                        .getIncompatibilities())
                .as("reading the current schema with %s", committed)
                .isEmpty();
        SchemaValidator mutualRead =
                new SchemaValidatorBuilder().mutualReadStrategy().validateAll();
        mutualRead.validate(current, List.of(committed.schema()));
    }

    /** Checks all fields, because Avro permits the removal of a field, but its stored values would be lost silently. */
    @ParameterizedTest
    @MethodSource("committedSchemas")
    void keepsEveryCommittedField(Committed committed) {
        assertThat(fieldForms(current(committed)))
                .as("fields of %s in the current schema, by path and type", committed)
                .containsAllEntriesOf(fieldForms(committed.schema()));
    }

    @Test
    void hasCommittedTheCurrentSchemas() throws IOException {
        for (RecordType type : RecordType.values()) {
            assertThat(committedFile(type))
                    .as("%s is not committed as version %d%s", type.schemaName(), SchemaCatalogue.VERSION, REMEDY)
                    .exists();
            assertThat(Files.readString(committedFile(type)))
                    .as("%s has changed since it was committed%s", type.schemaName(), REMEDY)
                    .isEqualTo(text(type));
        }
    }

    private static Schema current(Committed committed) {
        return RecordType.ofSchemaName(committed.schema().getName())
                .map(SchemaCatalogue::schema)
                .orElseThrow(() -> new AssertionError(committed + " is missing"));
    }

    private static SortedMap<String, String> fieldForms(Schema schema) {
        SortedMap<String, String> forms = new TreeMap<>();
        collect(schema, schema.getName(), forms);
        return forms;
    }

    private static void collect(Schema schema, String path, Map<String, String> forms) {
        switch (schema.getType()) {
            case RECORD ->
                schema.getFields().forEach(field -> collect(field.schema(), path + "." + field.name(), forms));
            case ARRAY -> collect(schema.getElementType(), path + "[]", forms);
            case UNION -> collect(schema.getTypes().get(1), path + "?", forms);
            case ENUM -> forms.put(path, schema.getName());
            default -> forms.put(path, SchemaFormatter.format("json/inline", schema));
        }
    }

    private static Path committedFile(RecordType type) {
        return CURRENT_VERSION.resolve(type.schemaName() + ".avsc");
    }

    private static String text(RecordType type) {
        return SchemaCatalogue.files().get(type.schemaName() + ".avsc");
    }

    private static Schema parse(Path file) {
        try {
            return new SchemaParser().parse(file).mainSchema();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
