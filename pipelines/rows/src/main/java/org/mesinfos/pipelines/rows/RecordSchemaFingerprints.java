package org.mesinfos.pipelines.rows;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.mesinfos.records.RecordType;

/**
 * Fingerprints of the schemas of the records in accepted rows, because the encoded records do not contain their
 * schemas.
 *
 * <p>Two schemas have the same fingerprint if they decode the same bytes to the same values; documentation is ignored,
 * and so is what a sighting reported: accepted rows have no sightings, because deduplication adds them.
 */
public final class RecordSchemaFingerprints {

    private static final String SIGHTING = "Sighting";
    private static final String REPORTED = "reported";

    private static final Map<RecordType, String> FINGERPRINTS = Arrays.stream(RecordType.values())
            .collect(toMap(
                    type -> type,
                    type -> fingerprint(type.schema()),
                    (first, second) -> first,
                    () -> new EnumMap<>(RecordType.class)));

    private RecordSchemaFingerprints() {}

    /** Returns the fingerprint of the current schema of a record type, as sixteen hexadecimal digits. */
    static String fingerprint(RecordType type) {
        return Objects.requireNonNull(FINGERPRINTS.get(type), "FINGERPRINTS has an entry for each type");
    }

    /** Returns the fingerprint of a schema, as sixteen hexadecimal digits. */
    public static String fingerprint(Schema schema) {
        try {
            JsonNode json = new ObjectMapper().readTree(schema.toString());
            strip(json);
            return String.format(
                    "%016x", SchemaNormalization.fingerprint64(json.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Avro wrote a schema that is no JSON", impossible);
        }
    }

    /** Removes the field that accepted rows written before its introduction do not have. */
    private static void removeReported(JsonNode fields) {
        for (Iterator<JsonNode> each = fields.elements(); each.hasNext(); ) {
            if (each.next().path("name").asText().equals(REPORTED)) {
                each.remove();
            }
        }
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(List.of("doc", "avro.java.string", "default"));
            if (object.path("name").asText().equals(SIGHTING)) {
                removeReported(object.path("fields"));
            }
        }
        node.forEach(RecordSchemaFingerprints::strip);
    }
}
