package org.mesinfos.connectors.mapping;

import static org.mesinfos.connectors.mapping.schema.JsonSchema.ref;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.required;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.mesinfos.connectors.mapping.schema.FormatKeys;
import org.mesinfos.connectors.mapping.schema.JsonSchema;
import org.mesinfos.connectors.mapping.schema.Keys;
import org.mesinfos.records.Envelope;

/**
 * Schemas of the fields of records, derived from their Avro schemas. {@link FieldCompiler} reads them.
 *
 * <p>The descriptions of fields are in definitions that all formats share.
 */
final class RecordSchemas {

    private final String prefix;
    private final ValueSchemas values;
    private final Optional<JsonSchema> group;
    private final FormatKeys.Nesting nesting;
    private final Map<String, JsonSchema> definitions;

    RecordSchemas(
            String prefix,
            ValueSchemas values,
            Optional<JsonSchema> group,
            FormatKeys.Nesting nesting,
            Map<String, JsonSchema> definitions) {
        this.prefix = prefix;
        this.values = values;
        this.group = group;
        this.nesting = nesting;
        this.definitions = definitions;
    }

    /** Returns the schema of the fields of a canonical record. A mapping cannot set the fields of the envelope. */
    JsonSchema fields(Schema record) {
        return define(record, Envelope.SIZE);
    }

    private JsonSchema nested(Schema record) {
        return define(record, 0);
    }

    private JsonSchema define(Schema record, int first) {
        String name = prefix + "." + record.getName();
        if (!definitions.containsKey(name)) {
            definitions.put(name, JsonSchema.anything());
            definitions.put(
                    name,
                    ref(descriptions(record, first))
                            .described("Fields of " + record.getName() + ".")
                            .and(keys(record, first).closed()));
        }
        return ref(name);
    }

    private String descriptions(Schema record, int first) {
        String name = "fields." + record.getName();
        Keys described = Keys.NONE;
        for (Schema.Field field :
                record.getFields().subList(first, record.getFields().size())) {
            if (field.doc() != null && canBeSet(field)) {
                described = described.key(
                        field.name(),
                        JsonSchema.of("description", field.doc()).with("type", types(FieldCompiler.type(field))));
            }
        }
        definitions.putIfAbsent(name, JsonSchema.of("properties", described.schemas()));
        return name;
    }

    /** Returns the types of the values of a field, without which editors insert its name without a colon. */
    private static List<String> types(Schema type) {
        List<String> types = new ArrayList<>();
        boolean isList = type.getType() == Schema.Type.ARRAY;
        Schema single = isList ? type.getElementType() : type;
        types.addAll(single.getType() == Schema.Type.RECORD ? List.of("object") : Keys.TEXT_OR_MAPPING);
        if (isList || single.getType() != Schema.Type.RECORD) {
            types.add("array");
        }
        return types;
    }

    private Keys keys(Schema record, int first) {
        Keys keys = Keys.NONE;
        for (Schema.Field field :
                record.getFields().subList(first, record.getFields().size())) {
            Schema type = FieldCompiler.type(field);
            if (canBeSet(field)) {
                keys = keys.key(field.name(), schema(type));
            }
            if (type.getType() == Schema.Type.RECORD) {
                for (Map.Entry<String, JsonSchema> part :
                        keys(type, 0).schemas().entrySet()) {
                    keys = keys.key(field.name() + "." + part.getKey(), part.getValue());
                }
            }
        }
        return keys;
    }

    private static boolean canBeSet(Schema.Field field) {
        return FieldCompiler.type(field).getType() != Schema.Type.MAP;
    }

    private JsonSchema schema(Schema type) {
        return switch (type.getType()) {
            case RECORD -> nested(type);
            case ARRAY ->
                type.getElementType().getType() == Schema.Type.RECORD
                        ? JsonSchema.oneOrMore(element(type.getElementType()))
                        : values.list(type.getElementType());
            default -> values.value(type);
        };
    }

    private JsonSchema element(Schema item) {
        if (group.isEmpty()) {
            return nested(item);
        }
        JsonSchema rows = Keys.NONE
                .key("each", group.get(), "The rows of the group.")
                .key("fields", rowScope().nested(item), "Fields of each row.")
                .closed()
                .and(required("each", "fields"));
        return JsonSchema.conditional(required("each"), rows).with("else", nested(item));
    }

    /** Returns the schemas of the fields of the rows of a group. */
    private RecordSchemas rowScope() {
        return nesting == FormatKeys.Nesting.NESTED
                ? this
                : new RecordSchemas(prefix + "-row", values, Optional.empty(), nesting, definitions);
    }
}
