package org.mesinfos.pipelines.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The Table Schema (version 2) of a canonical record: name, type and description of each top-level field.
 *
 * <p>A file of a bundle may have fewer fields than its schema, because columns without values are omitted.
 */
final class TableSchema {

    private static final JsonFactory JSON = new JsonFactory();

    private TableSchema() {}

    /** Returns the schema as JSON. */
    static byte[] of(Schema record) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("$schema", "https://datapackage.org/profiles/2.0/tableschema.json");
            json.writeStringField("name", record.getName());
            writeDescription(json, record.getDoc());
            json.writeStringField("fieldsMatch", "superset");
            json.writeArrayFieldStart("fields");
            for (Schema.Field field : record.getFields()) {
                writeField(json, field);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
        return bytes.toByteArray();
    }

    private static void writeField(JsonGenerator json, Schema.Field field) throws IOException {
        Schema type = withoutNull(field.schema());
        json.writeStartObject();
        json.writeStringField("name", field.name());
        json.writeStringField("type", typeOf(type));
        writeDescription(json, field.doc());
        if (field.defaultVal() == null) {
            json.writeObjectFieldStart("constraints");
            json.writeBooleanField("required", true);
            json.writeEndObject();
        }
        if (type.getType() == Schema.Type.ENUM) {
            json.writeArrayFieldStart("categories");
            for (String symbol : type.getEnumSymbols()) {
                json.writeString(symbol);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void writeDescription(JsonGenerator json, @Nullable String description) throws IOException {
        if (description != null) {
            json.writeStringField("description", description);
        }
    }

    private static Schema withoutNull(Schema schema) {
        if (!schema.isUnion()) {
            return schema;
        }
        return schema.getTypes().stream()
                .filter(type -> type.getType() != Schema.Type.NULL)
                .findFirst()
                .orElse(schema);
    }

    private static String typeOf(Schema schema) {
        LogicalType logical = schema.getLogicalType();
        if (logical != null) {
            return typeOf(logical.getName());
        }
        return switch (schema.getType()) {
            case STRING, ENUM, BYTES, FIXED -> "string";
            case INT, LONG -> "integer";
            case FLOAT, DOUBLE -> "number";
            case BOOLEAN -> "boolean";
            case ARRAY -> "array";
            case MAP, RECORD -> "object";
            case UNION, NULL -> "any";
        };
    }

    private static String typeOf(String logicalType) {
        return switch (logicalType) {
            case "date" -> "date";
            case "decimal" -> "number";
            case "timestamp-micros", "local-timestamp-micros" -> "datetime";
            default -> "any";
        };
    }
}
