package org.mesinfos.connectors.catalogue.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.mapping.MappingException;
import org.mesinfos.connectors.mapping.MappingLoader;
import org.mesinfos.connectors.mapping.MappingSchema;
import org.mesinfos.connectors.mapping.schema.SchemaAgreement;

/** The schema of mappings accepts what the compiler accepts, and rejects what it rejects. */
final class MappingSchemaTest {

    /** With {@code -Dmesinfos.goldens=regenerate}, the schema is written. */
    private static final boolean REGENERATE = "regenerate".equals(System.getProperty("mesinfos.goldens"));

    private static final int MUTATIONS = Integer.getInteger("mesinfos.mutations", 1000);
    private static final Path FOLDER = Path.of("src/main/resources/org/mesinfos/connectors");

    /** Problems that no schema can express: references within the mapping, the syntax of texts, and notations of numbers. */
    private static final Pattern BEYOND_SCHEMAS = Pattern.compile(String.join(
            "|",
            "the key names \"",
            "no context \"",
            "its location requires",
            "must be loaded with this one",
            "no column \"",
            "no column is named",
            "\"columns\" has no \"",
            "only the fields of that one group can select columns",
            "a group of rows needs \"columns\"",
            "is not a valid regular expression",
            "invalid date or time format",
            "must contain day, month and year",
            "must contain day and month without a year",
            "needs a \"format\" with day and month",
            "only the last of several sources",
            "is \"(1\\.0|1e3|0x10|0o17)\", expected",
            "no time zone",
            "has no effect: every record",
            "no encoding",
            "is not a path",
            "is not a record path",
            "is not an element of the record",
            "record paths must not be nested",
            "each line is a record",
            "cannot be both",
            "dates without year",
            "expected first and last character",
            "\", expected (a |an |date|true, yes|time|number|whole number$|decimal|duration|YYYY)"));

    private static final SchemaAgreement AGREEMENT =
            new SchemaAgreement(MappingSchema.json(), MappingSchemaTest::problems, BEYOND_SCHEMAS);

    @Test
    void fileEqualsOutputOfGenerator() throws IOException {
        Path file = FOLDER.resolve(MappingSchema.FILE_NAME);
        if (REGENERATE) {
            Files.writeString(file, MappingSchema.json());
        }
        assertThat(Files.readString(file).equals(MappingSchema.json()))
                .as("The schema is stale: mvn -o -pl connectors/catalogue -am test -Dtest=MappingSchemaTest"
                        + " -Dmesinfos.goldens=regenerate")
                .isTrue();
    }

    @Test
    void acceptsEveryMappingOfTheCatalogue() throws IOException {
        Map<String, List<String>> messages = new TreeMap<>();
        mappings().forEach((id, yaml) -> messages.put(id, AGREEMENT.messages(yaml)));
        assertThat(messages)
                .isNotEmpty()
                .allSatisfy((id, found) -> assertThat(found).isEmpty());
    }

    @Test
    void everyMappingNamesItsSchemaInTheFirstLine() throws IOException {
        assertThat(mappings().entrySet().stream()
                        .filter(mapping -> !mapping.getValue().startsWith(MappingSchema.FIRST_LINE + "\n"))
                        .map(Map.Entry::getKey))
                .as("The first line must be: " + MappingSchema.FIRST_LINE)
                .isEmpty();
    }

    /** Compares 1,000 mappings, or another number with {@code -Dmesinfos.mutations=20000}. */
    @Test
    void agreesWithTheCompilerOnMappingsWithAMistake() throws Exception {
        SchemaAgreement.Comparison comparison = AGREEMENT.ofMutations(mappings(), MUTATIONS);
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.rejected()).isBetween(MUTATIONS / 4, MUTATIONS - MUTATIONS / 20);
    }

    private static List<String> problems(String id, String yaml) {
        try {
            MappingLoader.load(id, "", yaml);
            return List.of();
        } catch (MappingException invalid) {
            return invalid.problems();
        }
    }

    private static Map<String, String> mappings() throws IOException {
        Map<String, String> mappings = new TreeMap<>();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                String name = FOLDER.relativize(file).toString();
                mappings.put(name.substring(0, name.length() - ".yaml".length()), Files.readString(file));
            }
        }
        return mappings;
    }
}
