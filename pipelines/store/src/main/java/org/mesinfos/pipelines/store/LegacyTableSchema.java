package org.mesinfos.pipelines.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;

/**
 * The Frictionless Table Schema (version 1) of a canonical record, as in bundle manifests of store format 1.
 *
 * @param recordType the name of the record, such as {@code BankTransaction}
 * @param json the schema as JSON, with the name and type of each top-level field
 */
record LegacyTableSchema(String recordType, String json) {

    static LegacyTableSchema of(Schema record) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeArrayFieldStart("fields");
            for (Schema.Field field : record.getFields()) {
                writeField(json, field);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return new LegacyTableSchema(record.getName(), text.toString());
    }

    private static void writeField(JsonGenerator json, Schema.Field field) throws IOException {
        Schema schema = field.schema();
        json.writeStartObject();
        json.writeStringField("name", field.name());
        json.writeStringField("type", typeOf(withoutNull(schema)));
        if (!schema.isNullable()) {
            json.writeObjectFieldStart("constraints");
            json.writeBooleanField("required", true);
            json.writeEndObject();
        }
        json.writeEndObject();
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
            String known = logicalTypeOf(logical.getName());
            if (!known.isEmpty()) {
                return known;
            }
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

    private static String logicalTypeOf(String name) {
        return switch (name) {
            case "date" -> "date";
            case "time-millis", "time-micros" -> "time";
            case "decimal" -> "number";
            case "timestamp-millis", "timestamp-micros", "local-timestamp-millis", "local-timestamp-micros" ->
                "datetime";
            default -> "";
        };
    }
}
