package org.mesinfos.records;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/** Builder of records with a value in every field, including nested records. All values differ. */
final class FilledRecords {

    private int count;

    private FilledRecords() {}

    static SpecificRecord of(RecordType type) {
        return (SpecificRecord) new FilledRecords().record(type.schema());
    }

    private Object record(Schema schema) {
        SpecificRecord record = (SpecificRecord) SpecificData.newInstance(generatedClass(schema), schema);
        schema.getFields().forEach(field -> record.put(field.pos(), value(field.schema())));
        return record;
    }

    private Object value(Schema schema) {
        count++;
        return switch (schema.getType()) {
            case RECORD -> record(schema);
            case ENUM ->
                generatedClass(schema)
                        .getEnumConstants()[count % schema.getEnumSymbols().size()];
            case UNION -> value(schema.getTypes().get(1));
            case ARRAY -> new ArrayList<>(List.of(value(schema.getElementType()), value(schema.getElementType())));
            case MAP -> new LinkedHashMap<>(Map.of("delivered" + count, "é€" + count, "another", ""));
            case STRING -> "text " + count;
            case BOOLEAN -> true;
            case DOUBLE -> count + 0.25;
            case INT -> schema.getLogicalType() == null ? (Object) count : LocalDate.ofEpochDay(-count);
            case LONG -> longValue(schema);
            case BYTES ->
                new BigDecimal(
                        BigInteger.valueOf(-1_234_567L * count),
                        ((LogicalTypes.Decimal) schema.getLogicalType()).getScale());
            case FIXED, FLOAT, NULL -> throw new AssertionError("No canonical schema uses " + schema);
        };
    }

    private Object longValue(Schema schema) {
        if (schema.getLogicalType() instanceof LogicalTypes.TimestampMicros) {
            return Instant.ofEpochSecond(-count, 999_999_000);
        }
        if (schema.getLogicalType() instanceof LogicalTypes.LocalTimestampMicros) {
            return LocalDateTime.of(1969, 12, 31, 23, 59, count % 60, 1_000);
        }
        return 1L << 40 | count;
    }

    private static Class<?> generatedClass(Schema schema) {
        return SpecificData.get().getClass(schema);
    }
}
