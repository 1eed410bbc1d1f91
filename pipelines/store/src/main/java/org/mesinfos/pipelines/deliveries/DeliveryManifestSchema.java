package org.mesinfos.pipelines.deliveries;

import static org.mesinfos.connectors.mapping.schema.JsonSchema.anyOf;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.matching;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.required;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.text;

import java.util.List;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.connectors.mapping.schema.JsonSchema;
import org.mesinfos.connectors.mapping.schema.JsonSchemaText;
import org.mesinfos.connectors.mapping.schema.Keys;

/** Keys of {@code delivery.yaml}, which {@link DeliveryManifestReader} requires, and their schema for editors. */
public final class DeliveryManifestSchema {

    /** Name of the schema file. */
    public static final String FILE_NAME = "delivery.schema.json";

    private static final JsonSchema DATE = matching("^[0-9]{4}-[0-9]{2}-[0-9]{2}$");

    static final Keys PERIOD = Keys.NONE
            .key("from", DATE, "First day of the period, such as 2024-01-31.")
            .key("to", DATE, "Last day of the period.");

    static final Keys FILE = Keys.NONE
            .key("name", text(), "Path of the file in the delivery.")
            .key("sha256", matching("^[0-9a-fA-F]{64}$"), "SHA-256 of its bytes, 64 hexadecimal digits.")
            .key("rows", wholeNumber(0), "Number of rows that a run should read from it.");

    static final Keys ROOT = Keys.NONE
            .key("period", PERIOD.closed(), "Days that the delivery covers.")
            .key(
                    "mode",
                    anyOf(
                            JsonSchema.choice(DeliveryMode.class),
                            // The reader ignores case.
                            matching("^([Aa][Pp][Pp][Ee][Nn][Dd]|[Ss][Nn][Aa][Pp][Ss][Hh][Oo][Tt])$")),
                    "append: the delivery adds rows; snapshot: it states the full content of its source.")
            .key("sequence", wholeNumber(1), "Number of the delivery in its series, from 1.")
            .key("as-of", DATE, "Day that a snapshot describes.")
            .key(
                    "customer",
                    JsonSchema.of("type", List.of("string", "number", "boolean"))
                            .with("pattern", "\\S"),
                    "Reference of the customer, if all files are about one.")
            .key(
                    "files",
                    JsonSchema.of("type", "array").with("items", FILE.closed().and(required("name"))),
                    "Files that a complete delivery contains.");

    private DeliveryManifestSchema() {}

    /** Returns the schema as JSON. */
    public static String json() {
        return JsonSchemaText.of(JsonSchema.of("$schema", "http://json-schema.org/draft-07/schema#")
                .with("title", "Delivery manifest of Mesinfos")
                .and(ROOT.closed())
                .with("type", List.of("object", "null")));
    }

    private static JsonSchema wholeNumber(int least) {
        return JsonSchema.of("type", List.of("integer", "string"))
                .with("pattern", "^(0|[1-9][0-9]{0,17})$")
                .with("minimum", least)
                .with("maximum", DeliveryManifestReader.MAX_NUMBER);
    }
}
