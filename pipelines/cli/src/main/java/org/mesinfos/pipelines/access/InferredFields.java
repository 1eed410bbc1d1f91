package org.mesinfos.pipelines.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The fields of canonical records that contain values which organisations infer about people.
 *
 * <p>The list is data, in {@code inferred-fields.txt}: {@code Type.field} for one field, {@code Type.*} for all fields of a
 * type, and {@code Type[field=VALUE]} for all fields of the records that have a value. Immutable.
 */
public final class InferredFields {

    private static final String RESOURCE = "inferred-fields.txt";

    private final Set<String> entries;
    private final Map<String, List<RecordValue>> valuesByType;

    /** A value that makes all fields of a record inferred. */
    private record RecordValue(String type, String field, String value) {

        /** Parses an entry such as {@code Income[basis=INFERRED]}. */
        static RecordValue parse(String entry) {
            String[] parts = entry.split("[\\[=\\]]", -1);
            return new RecordValue(parts[0], parts[1], parts[2]);
        }

        boolean isIn(JsonNode json) {
            return json.path(field).asText().equals(value);
        }
    }

    private InferredFields(Set<String> entries) {
        this.entries = entries;
        this.valuesByType = entries.stream()
                .filter(entry -> entry.endsWith("]"))
                .map(RecordValue::parse)
                .collect(Collectors.groupingBy(RecordValue::type));
    }

    /** Reads the list of the program. */
    public static InferredFields load() {
        try (InputStream resource = Objects.requireNonNull(
                InferredFields.class.getResourceAsStream(RESOURCE), "the list is a resource of this package")) {
            return new InferredFields(new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(String::strip)
                    .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException("The program is incomplete: " + RESOURCE, e);
        }
    }

    /** Returns the entries of the list, as written. */
    public Set<String> entries() {
        return entries;
    }

    /**
     * Returns the origin of the values of a field.
     *
     * @param type the schema name of the record
     * @param json the record as JSON
     * @param field the field of the record
     */
    ValueOrigin origin(String type, JsonNode json, String field) {
        boolean inferred = entries.contains(type + ".*")
                || entries.contains(type + "." + field)
                || valuesByType.getOrDefault(type, List.of()).stream().anyMatch(value -> value.isIn(json));
        return inferred ? ValueOrigin.INFERRED : ValueOrigin.STATED;
    }
}
