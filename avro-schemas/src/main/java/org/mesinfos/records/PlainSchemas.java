package org.mesinfos.records;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;

/**
 * Copier of schemas that removes Java-specific properties. The code generator marks every string as
 * {@code java.lang.String}, which has no meaning for other readers. Names, docs, defaults and logical types are
 * retained. Each instance copies one schema.
 */
final class PlainSchemas {

    private final Map<String, Schema> named = new HashMap<>();

    private PlainSchemas() {}

    static Schema of(Schema schema) {
        return new PlainSchemas().copy(schema);
    }

    private Schema copy(Schema schema) {
        return switch (schema.getType()) {
            case RECORD -> record(schema);
            case ARRAY -> Schema.createArray(copy(schema.getElementType()));
            case MAP -> Schema.createMap(copy(schema.getValueType()));
            case UNION ->
                Schema.createUnion(schema.getTypes().stream().map(this::copy).toList());
            case STRING -> Schema.create(Schema.Type.STRING);
            case ENUM, FIXED, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> schema;
        };
    }

    private Schema record(Schema schema) {
        Schema known = named.get(schema.getFullName());
        if (known != null) {
            return known;
        }
        List<Schema.Field> fields = schema.getFields().stream()
                .map(field -> new Schema.Field(field, copy(field.schema())))
                .toList();
        Schema copy = Schema.createRecord(schema.getName(), schema.getDoc(), schema.getNamespace(), false, fields);
        named.put(schema.getFullName(), copy);
        return copy;
    }
}
