package org.mesinfos.pipelines.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

    private InferredFields(Set<String> entries) {
        this.entries = entries;
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
     * @param record the record as JSON
     * @param field the field of the record
     */
    ValueOrigin origin(String type, JsonNode record, String field) {
        boolean inferred = entries.contains(type + ".*")
                || entries.contains(type + "." + field)
                || entries.stream().anyMatch(entry -> matches(entry, type, record));
        return inferred ? ValueOrigin.INFERRED : ValueOrigin.STATED;
    }

    private static boolean matches(String entry, String type, JsonNode record) {
        if (!entry.startsWith(type + "[") || !entry.endsWith("]")) {
            return false;
        }
        String[] condition =
                entry.substring(type.length() + 1, entry.length() - 1).split("=", 2);
        return record.path(condition[0]).asText().equals(condition[1]);
    }
}
