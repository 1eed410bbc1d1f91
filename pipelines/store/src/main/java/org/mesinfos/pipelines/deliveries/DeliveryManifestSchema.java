package org.mesinfos.pipelines.deliveries;

import static org.mesinfos.connectors.mapping.schema.JsonSchema.anyOf;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.matching;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.required;

import java.util.List;
import java.util.regex.Pattern;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.connectors.mapping.schema.JsonSchema;
import org.mesinfos.connectors.mapping.schema.JsonSchemaText;
import org.mesinfos.connectors.mapping.schema.Keys;

/** Keys of {@code delivery.yaml}, which {@link DeliveryManifestReader} requires, and their schema for editors. */
public final class DeliveryManifestSchema {

    /** Name of the schema file. */
    public static final String FILE_NAME = "delivery.schema.json";

    private static final JsonSchema DATE = JsonSchema.matching(
            Pattern.compile("(?!0000)[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"),
            "a date such as 2024-01-31",
            "2024-01-31");

    static final Keys PERIOD = Keys.NONE
            .key("from", DATE, "First day of the period, such as 2024-01-31.")
            .key("to", DATE, "Last day of the period.");

    static final Keys FILE = Keys.NONE
            .key(
                    "name",
                    JsonSchema.of("type", List.of("string", "number", "boolean"))
                            .with("pattern", "^" + DeliveryManifestReader.NAME.pattern() + "$")
                            .expecting("the path of a file in the delivery"),
                    "Path of the file in the delivery.")
            .key(
                    "sha256",
                    JsonSchema.matching(DeliveryManifestReader.SHA256, "64 hexadecimal digits"),
                    "SHA-256 of its bytes, 64 hexadecimal digits.")
            .key(
                    "rows",
                    DeliveryManifestReader.ROWS.schema().with("default", 1),
                    "Number of rows that a run should read from it.");

    static final Keys ROOT = Keys.NONE
            .key("period", PERIOD.closed(), "Days that the delivery covers.")
            .key(
                    "mode",
                    anyOf(
                            JsonSchema.choice(DeliveryMode.class)
                                    .expecting("append or snapshot")
                                    .with(
                                            "enumDescriptions",
                                            List.of(
                                                    "The delivery adds rows.",
                                                    "The delivery states the full content of its source.")),
                            // The reader ignores case.
                            matching("^([Aa][Pp][Pp][Ee][Nn][Dd]|[Ss][Nn][Aa][Pp][Ss][Hh][Oo][Tt])$")),
                    "append: the delivery adds rows; snapshot: it states the full content of its source.")
            .key(
                    "sequence",
                    DeliveryManifestReader.SEQUENCE.schema().with("default", 1),
                    "Number of the delivery in its series, from 1.")
            .key("as-of", DATE, "Day that a snapshot describes.")
            .key(
                    "customer",
                    JsonSchema.of("type", List.of("string", "number", "boolean"))
                            .with("pattern", "^(?=.*\\S)[^\\x00-\\x1F\\x7F-\\x9F]*$")
                            .expecting("the reference of a customer"),
                    "Reference of the customer, if all files are about one.")
            .key(
                    "files",
                    JsonSchema.of("type", "array")
                            .with("minItems", 1)
                            .with("items", FILE.closed().and(required("name"))),
                    "Files that a complete delivery contains.");

    private DeliveryManifestSchema() {}

    /** Returns the schema as JSON. */
    public static String json() {
        return JsonSchemaText.of(JsonSchema.of("$schema", "http://json-schema.org/draft-07/schema#")
                .and(ROOT.closed())
                .with("type", List.of("object", "null")));
    }
}
