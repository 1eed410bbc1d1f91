package org.mesinfos.connectors.mapping.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Comparison of a schema with the reader of the same files. */
public final class SchemaAgreement {

    /** Function that reads a file and returns its problems. */
    @FunctionalInterface
    public interface Reader {
        List<String> problems(String id, String yaml) throws Exception;
    }

    /**
     * Result of a comparison.
     *
     * @param differences files that only one of the two rejects, with the reason
     * @param rejected number of files that both reject
     */
    public record Comparison(List<String> differences, int rejected) {}

    private final JsonSchema schema;
    private final List<String> keys;
    private final Reader reader;
    private final Pattern beyondSchemas;

    /**
     * Creates a comparison.
     *
     * @param beyondSchemas matches the problems that no schema expresses
     */
    public SchemaAgreement(String schema, Reader reader, Pattern beyondSchemas) {
        // Definitions refer to each other, so that they are only read where a file needs them.
        this.schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(
                        schema,
                        SchemaValidatorsConfig.builder()
                                .preloadJsonSchema(false)
                                .build());
        this.keys = keys(YamlTree.json(YamlTree.read(schema)));
        this.reader = reader;
        this.beyondSchemas = beyondSchemas;
    }

    /** Returns what an editor reports of a file: that it is no YAML document, or what the schema reports. */
    public List<String> messages(String yaml) {
        try {
            return messages(YamlTree.read(yaml));
        } catch (YamlEngineException invalid) {
            return List.of("no YAML document: " + invalid.getMessage());
        }
    }

    /** Compares the verdicts on files with a random mistake each. */
    public Comparison ofMutations(Map<String, String> files, int mutations) throws Exception {
        List<String> ids = List.copyOf(files.keySet());
        List<String> differences = new ArrayList<>();
        int rejected = 0;
        Random random = new Random(19);
        for (int i = 0; i < mutations; i++) {
            String id = ids.get(random.nextInt(ids.size()));
            String mutated = MutatedYaml.of(YamlTree.read(files.get(id)), keys, random);
            List<String> problems = reader.problems(id, mutated);
            List<String> messages = messages(mutated);
            boolean visible = problems.stream()
                    .anyMatch(problem -> !beyondSchemas.matcher(problem).find());
            if (visible && messages.isEmpty()) {
                differences.add("only the reader rejects " + id + ": " + problems + " in " + mutated);
            } else if (problems.isEmpty() && !messages.isEmpty()) {
                differences.add("only the schema rejects " + id + ": " + messages + " in " + mutated);
            } else if (!messages.isEmpty()) {
                rejected++;
            }
        }
        return new Comparison(differences, rejected);
    }

    private List<String> messages(Object file) {
        return schema.validate(YamlTree.json(file)).stream()
                .map(message -> message.getMessage())
                .toList();
    }

    /** Returns the keys of the language, without the names of fields of records. */
    private static List<String> keys(JsonNode schema) {
        TreeSet<String> keys = new TreeSet<>();
        collectKeys(schema, keys);
        keys.removeIf(key -> key.indexOf('.') >= 0 || key.indexOf('_') >= 0);
        return List.copyOf(keys);
    }

    private static void collectKeys(JsonNode node, Set<String> keys) {
        JsonNode properties = node.path("properties");
        if (properties.isObject() && node.path("additionalProperties").isBoolean()) {
            properties.fieldNames().forEachRemaining(keys::add);
        }
        node.forEach(child -> collectKeys(child, keys));
    }
}
