package org.mesinfos.pipelines.thirdparty;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.records.RecordType;

/** Records with a value in each field of their type, and the fields of a record that have a value. */
final class FilledRecords {

    private static final int ENVELOPE =
            RecordType.BANK_ACCOUNT.schema().getField("derived").pos() + 1;

    private FilledRecords() {}

    /** Returns a record with a value in each field after those of the envelope, and in {@code additional}. */
    static SpecificRecord filled(RecordType type) {
        SpecificRecord record = type.newRecord();
        record.put(record.getSchema().getField("additional").pos(), new TreeMap<>(Map.of("name", "marker")));
        for (Schema.Field field : fields(record)) {
            record.put(field.pos(), value(field.schema()));
        }
        return record;
    }

    /** Returns the fields that have a value, in the order of the schema; of a list of records, its name and that of the field. */
    static List<String> filledFields(SpecificRecord record) {
        List<String> filled = new ArrayList<>();
        if (record.get(record.getSchema().getField("additional").pos()) instanceof Map<?, ?> values
                && values.containsValue("marker")) {
            filled.add("additional");
        }
        for (Schema.Field field : fields(record)) {
            add("", field, record.get(field.pos()), filled);
        }
        return filled;
    }

    private static List<Schema.Field> fields(IndexedRecord record) {
        List<Schema.Field> fields = record.getSchema().getFields();
        return fields.subList(ENVELOPE, fields.size());
    }

    private static void add(String prefix, Schema.Field field, Object value, List<String> filled) {
        String name = prefix + field.name();
        Object single = value instanceof Collection<?> values
                ? values.stream().findFirst().orElse(null)
                : value;
        if (single instanceof IndexedRecord record) {
            record.getSchema().getFields().forEach(inner -> add(name + ".", inner, record.get(inner.pos()), filled));
        } else if (single != null) {
            filled.add(name);
        }
    }

    private static Object value(Schema schema) {
        if (schema.isUnion()) {
            return value(schema.getTypes().get(1));
        }
        return switch (schema.getType()) {
            case RECORD -> record(schema);
            case ARRAY -> new ArrayList<>(List.of(value(schema.getElementType())));
            case MAP -> new TreeMap<>(Map.of("name", value(schema.getValueType())));
            case ENUM -> SpecificData.get().createEnum(schema.getEnumSymbols().get(0), schema);
            case STRING -> "marker";
            case INT -> schema.getLogicalType() == null ? 1 : LocalDate.of(2015, 3, 1);
            case LONG -> number(schema);
            case DOUBLE -> 1.0;
            case BOOLEAN -> true;
            case BYTES -> BigDecimal.ONE;
            default -> throw new IllegalStateException("No value of type " + schema.getType());
        };
    }

    private static Object number(Schema schema) {
        if (schema.getLogicalType() == null) {
            return 1L;
        }
        return schema.getLogicalType().getName().startsWith("local")
                ? LocalDateTime.of(2015, 3, 1, 12, 0)
                : Instant.EPOCH;
    }

    private static Object record(Schema schema) {
        IndexedRecord record =
                (IndexedRecord) SpecificData.newInstance(SpecificData.get().getClass(schema), schema);
        for (Schema.Field field : schema.getFields()) {
            record.put(field.pos(), value(field.schema()));
        }
        return record;
    }
}
