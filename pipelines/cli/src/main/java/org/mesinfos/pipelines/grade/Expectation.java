package org.mesinfos.pipelines.grade;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What somebody expects of a file.
 *
 * @param records the values of each, by path
 * @param rejected how many rows are expected to be rejected
 */
record Expectation(List<Map<String, String>> records, int rejected) {

    /** Stands beside the file under its name with this ending. */
    static final String ENDING = ".expected.json";

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final String REJECTED = "rejected";

    Expectation {
        records = List.copyOf(records);
    }

    /** The place of what is expected of a file, whether or not it is there. */
    static Path placeOf(Path file) {
        return file.resolveSibling(file.getFileName() + ENDING);
    }

    /**
     * Reads one JSON object after another, or one array of them.
     *
     * @throws InvalidExpectationException when it is neither
     */
    static Expectation read(Path place) throws IOException {
        List<Map<String, String>> records = new ArrayList<>();
        int rejected = 0;
        for (JsonNode object : objects(place)) {
            if (!object.isObject()) {
                throw new InvalidExpectationException(
                        "In " + place + " stands something other than objects. Expected a JSON object a line, or an"
                                + " array of objects.",
                        null);
            }
            if (object.has(REJECTED)) {
                rejected++;
            } else if (!object.has("summary")) {
                records.add(Leaves.of(object));
            }
        }
        return new Expectation(records, rejected);
    }

    private static List<JsonNode> objects(Path place) throws IOException {
        List<JsonNode> objects = new ArrayList<>();
        try (MappingIterator<JsonNode> values =
                JSON.readerFor(JsonNode.class).readValues(Files.newInputStream(place))) {
            while (values.hasNextValue()) {
                JsonNode value = values.nextValue();
                if (value.isArray()) {
                    value.forEach(objects::add);
                } else {
                    objects.add(value);
                }
            }
        } catch (JsonProcessingException broken) {
            throw new InvalidExpectationException(place + " is no JSON.", broken);
        }
        return objects;
    }
}
