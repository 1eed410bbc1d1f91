package org.mesinfos.pipelines.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.connectors.mapping.schema.SchemaAgreement;

/** The schema of settings accepts what the reader accepts, and rejects what it rejects. */
final class SettingsSchemaTest {

    private static final boolean REGENERATE = "regenerate".equals(System.getProperty("mesinfos.goldens"));
    private static final Path FILE =
            Path.of("src/main/resources/org/mesinfos/pipelines/settings").resolve(SettingsSchema.FILE_NAME);
    private static final Path SAMPLE = Path.of("../../sample-data/mesinfos.yaml");
    private static final int MUTATIONS = 600;

    private static final String EVERY_KEY = """
            registry: people/registry.csv
            person-key: person.key
            keys: store.keys
            settle: 15m
            connectors: mine
            limits:
              file-size: 20GB
              rejected: 1%
              shrunken-bundles: {number: 10, share: 0.5%}
              rejected-by-connector: {a-bank/operations: 2%}
            identity: {model: built-in, answers: answers.csv, verified: [a-bank], comparison: slices}
            currency: EUR
            originals: inbox
            organisations:
              - id: a-bank
                name: A Bank
                sector: bank
                zone: Europe/Paris
                country: FR
                mode: snapshot
                connectors: [standard/*, a-bank/operations]
                fallback: any
                min-confidence: 95
                joint-accounts: every-holder
                issues: {accounts: [FR 30006], lines: [+33 6 39 98], usage-points: [09100..09399]}
                limits: {rejected: 1%, shrunken-bundles: {number: 1}}
                expectations: {rows: {minimum: 50%, maximum: 200%}, required: {label: 90%}}
                quota: {files: 10, bytes: 1GB, expanded-bytes: 2GB, rows: 1000, people: 100}
            """;

    /** Notations of numbers, names of zones, countries, currencies and fields, missing files, and lists without a repetition. */
    private static final Pattern BEYOND_SCHEMAS = Pattern.compile(
            "expected a zone|expected an ISO|is listed twice|contains \"|which is no field of a record|cannot be read"
                    + "|does not exist|is \"(1\\.0|1e3|0x10|0o17)\", expected");

    @TempDir
    private Path folder;

    private final SchemaAgreement agreement =
            new SchemaAgreement(SettingsSchema.json(), (id, yaml) -> problems(yaml), BEYOND_SCHEMAS);

    @Test
    void fileEqualsOutputOfGenerator() throws IOException {
        if (REGENERATE) {
            Files.writeString(FILE, SettingsSchema.json());
        }
        assertThat(Files.readString(FILE))
                .as("The schema is stale: mvn -o -pl pipelines/core -am test -Dtest=SettingsSchemaTest"
                        + " -Dmesinfos.goldens=regenerate")
                .isEqualTo(SettingsSchema.json());
    }

    @Test
    void acceptsTheSettingsOfTheSamplesAndEveryKey() throws IOException {
        assertThat(problems(EVERY_KEY)).isEmpty();
        assertThat(agreement.messages(EVERY_KEY)).isEmpty();
        assertThat(agreement.messages(Files.readString(SAMPLE))).isEmpty();
    }

    @Test
    void agreesWithTheReaderOnSettingsWithAMistake() throws Exception {
        SchemaAgreement.Comparison comparison = agreement.ofMutations(Map.of("settings", EVERY_KEY), MUTATIONS);
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.rejected()).isGreaterThan(MUTATIONS / 4);
    }

    /** Compares the keys, because a key that only the reader knows would be marked as an error in editors. */
    @Test
    void knowsTheKeysThatTheReaderNames() throws IOException {
        for (String unknown : List.of(
                "zzz: 1\n",
                "limits: {zzz: 1}\n",
                "identity: {zzz: 1}\n",
                "organisations: {id: a, zzz: 1}\n",
                "organisations: {id: a, quota: {zzz: 1}}\n",
                "organisations: {id: a, issues: {zzz: 1}}\n",
                "organisations: {id: a, limits: {zzz: 1}}\n",
                "organisations: {id: a, expectations: {zzz: 1}}\n")) {
            String problem = problems(unknown).get(0);
            String names = problem.substring(problem.indexOf("expected one of ") + "expected one of ".length())
                    .split(", nearest is", 2)[0];
            for (String name : names.split(", ", -1)) {
                if (unknown.contains(name + ": ")) {
                    continue;
                }
                assertThat(agreement.messages(unknown.replace("zzz: 1", name + ": [[]]")))
                        .as("key " + name + " beside " + unknown)
                        .noneMatch(message -> message.contains("'" + name + "' is not defined"));
            }
        }
    }

    private List<String> problems(String yaml) throws IOException {
        try {
            SettingsReader.read(Files.writeString(folder.resolve("mesinfos.yaml"), yaml));
            return List.of();
        } catch (InvalidSettingsException invalid) {
            return invalid.getMessage().lines().toList();
        }
    }
}
