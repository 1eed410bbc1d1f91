package org.mesinfos.pipelines.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.mapping.schema.SchemaAgreement;

/** The schema of delivery manifests accepts what the reader accepts, and rejects what it rejects. */
final class DeliveryManifestSchemaTest {

    private static final boolean REGENERATE = "regenerate".equals(System.getProperty("mesinfos.goldens"));
    private static final Path FILE =
            Path.of("src/main/resources/org/mesinfos/pipelines/deliveries").resolve(DeliveryManifestSchema.FILE_NAME);
    private static final Path INBOX = Path.of("../../sample-data/inbox");
    private static final int MUTATIONS = 1000;

    private static final String EVERY_KEY = """
            period: {from: "2024-01-01", to: "2024-01-31"}
            mode: snapshot
            sequence: 12
            as-of: "2024-02-01"
            customer: "004512"
            files:
              - {name: a.csv, sha256: %s, rows: 123}
              - name: b/c.xml
            """.formatted("AB".repeat(32));

    /** Notations of numbers, references within the list, and days that the calendar lacks. */
    private static final Pattern BEYOND_SCHEMAS =
            Pattern.compile("is another text, expected a whole number|of an earlier file|is before|expected a date");

    private final SchemaAgreement agreement =
            new SchemaAgreement(DeliveryManifestSchema.json(), (id, yaml) -> problems(yaml), BEYOND_SCHEMAS);

    @Test
    void fileEqualsOutputOfGenerator() throws IOException {
        if (REGENERATE) {
            Files.writeString(FILE, DeliveryManifestSchema.json());
        }
        assertThat(Files.readString(FILE))
                .as("The schema is stale: mvn -o -pl pipelines/store -am test -Dtest=DeliveryManifestSchemaTest"
                        + " -Dmesinfos.goldens=regenerate")
                .isEqualTo(DeliveryManifestSchema.json());
    }

    @Test
    void acceptsTheManifestsOfTheSamplesAndEveryKey() throws IOException {
        assertThat(problems(EVERY_KEY)).isEmpty();
        assertThat(agreement.messages(EVERY_KEY)).isEmpty();
        try (Stream<Path> files = Files.walk(INBOX)) {
            for (Path manifest :
                    files.filter(file -> file.endsWith("delivery.yaml")).toList()) {
                assertThat(agreement.messages(Files.readString(manifest)))
                        .as(manifest.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void agreesWithTheReaderOnManifestsWithAMistake() throws Exception {
        SchemaAgreement.Comparison comparison = agreement.ofMutations(Map.of("manifest", EVERY_KEY), MUTATIONS);
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.rejected()).isGreaterThan(MUTATIONS / 4);
    }

    private static List<String> problems(String yaml) {
        try {
            DeliveryManifestReader.read(yaml.getBytes(StandardCharsets.UTF_8));
            return List.of();
        } catch (InvalidManifestException invalid) {
            return List.of(String.valueOf(invalid.getMessage()));
        }
    }
}
