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
 * The expected records of a graded file, from the list beside it.
 *
 * @param records the values of each record, by path
 * @param rejected expected number of rejected rows
 */
record ExpectedRecords(List<Map<String, String>> records, int rejected) {

    /** Suffix of the name of the file that contains the expectation, next to the data file. */
    static final String SUFFIX = ".expected.json";

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final String REJECTED = "rejected";

    ExpectedRecords {
        records = List.copyOf(records);
    }

    /** Returns the path of the expectation of a file, which need not exist. */
    static Path pathOf(Path file) {
        return file.resolveSibling(file.getFileName() + SUFFIX);
    }

    /**
     * Reads consecutive JSON objects, or one array of objects.
     *
     * @throws InvalidExpectationException if the file contains anything else
     */
    static ExpectedRecords read(Path path) throws IOException {
        List<Map<String, String>> records = new ArrayList<>();
        int rejected = 0;
        for (JsonNode object : objects(path)) {
            if (!object.isObject()) {
                throw new InvalidExpectationException(
                        path + " contains a value other than an object. Expected one JSON object per line, or an"
                                + " array of objects.",
                        null);
            }
            if (object.has(REJECTED)) {
                rejected++;
            } else if (!object.has("summary")) {
                records.add(FieldValues.of(object));
            }
        }
        return new ExpectedRecords(records, rejected);
    }

    private static List<JsonNode> objects(Path path) throws IOException {
        List<JsonNode> objects = new ArrayList<>();
        try (MappingIterator<JsonNode> values = JSON.readerFor(JsonNode.class).readValues(Files.newInputStream(path))) {
            while (values.hasNextValue()) {
                JsonNode value = values.nextValue();
                if (value.isArray()) {
                    value.forEach(objects::add);
                } else {
                    objects.add(value);
                }
            }
        } catch (JsonProcessingException broken) {
            throw new InvalidExpectationException(path + " is not JSON.", broken);
        }
        return objects;
    }
}
