package org.mesinfos.parquet;

import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.decimalType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.timestampType;

import java.math.BigInteger;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;

/**
 * Conversion from Avro schemas to Parquet schemas, in the forms that most readers understand: enums are strings, lists
 * and maps have the three levels of the Parquet format, instants are adjusted to UTC and local times are not.
 */
final class ParquetSchemas {

    private ParquetSchemas() {}

    static MessageType message(Schema record) {
        return new MessageType(record.getName(), fields(record));
    }

    /** Returns the length in bytes of a two's complement number with the given number of decimal digits. */
    static int decimalBytes(int precision) {
        return BigInteger.TEN.pow(precision).bitLength() / Byte.SIZE + 1;
    }

    private static Type[] fields(Schema record) {
        return record.getFields().stream()
                .map(field -> field(field.name(), field.schema(), Repetition.REQUIRED))
                .toArray(Type[]::new);
    }

    private static Type field(String name, Schema schema, Repetition repetition) {
        return switch (schema.getType()) {
            case UNION -> field(name, schema.getTypes().get(1), Repetition.OPTIONAL);
            case RECORD ->
                Types.buildGroup(repetition).addFields(fields(schema)).named(name);
            case ARRAY ->
                Types.list(repetition)
                        .element(field("element", schema.getElementType(), Repetition.REQUIRED))
                        .named(name);
            case MAP ->
                Types.map(repetition)
                        .key(field("key", Schema.create(Schema.Type.STRING), Repetition.REQUIRED))
                        .value(field("value", schema.getValueType(), Repetition.REQUIRED))
                        .named(name);
            case STRING, ENUM -> primitive(name, PrimitiveTypeName.BINARY, repetition, stringType());
            case BOOLEAN ->
                Types.primitive(PrimitiveTypeName.BOOLEAN, repetition).named(name);
            case DOUBLE -> Types.primitive(PrimitiveTypeName.DOUBLE, repetition).named(name);
            case INT ->
                schema.getLogicalType() == null
                        ? Types.primitive(PrimitiveTypeName.INT32, repetition).named(name)
                        : primitive(name, PrimitiveTypeName.INT32, repetition, dateType());
            case LONG ->
                schema.getLogicalType() == null
                        ? Types.primitive(PrimitiveTypeName.INT64, repetition).named(name)
                        : primitive(name, PrimitiveTypeName.INT64, repetition, timestamp(schema.getLogicalType()));
            case BYTES -> decimal(name, repetition, (LogicalTypes.Decimal) schema.getLogicalType());
            case FIXED, FLOAT, NULL -> throw new IllegalArgumentException("No canonical schema uses " + schema);
        };
    }

    private static Type primitive(
            String name, PrimitiveTypeName type, Repetition repetition, LogicalTypeAnnotation logicalType) {
        return Types.primitive(type, repetition).as(logicalType).named(name);
    }

    private static LogicalTypeAnnotation timestamp(LogicalType type) {
        if (type instanceof LogicalTypes.TimestampMicros) {
            return timestampType(true, TimeUnit.MICROS);
        }
        if (type instanceof LogicalTypes.LocalTimestampMicros) {
            return timestampType(false, TimeUnit.MICROS);
        }
        throw new IllegalArgumentException("No canonical schema uses " + type.getName());
    }

    private static Type decimal(String name, Repetition repetition, LogicalTypes.Decimal type) {
        return Types.primitive(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY, repetition)
                .length(decimalBytes(type.getPrecision()))
                .as(decimalType(type.getScale(), type.getPrecision()))
                .named(name);
    }
}
