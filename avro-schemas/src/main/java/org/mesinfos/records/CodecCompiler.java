package org.mesinfos.records;

import java.util.List;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/**
 * Compiler from schemas to codecs. It rejects schema forms that the canonical schemas do not use, so that an
 * unsupported form fails at class loading and not while a row is processed.
 */
final class CodecCompiler {

    private CodecCompiler() {}

    static ValueCodec compile(Schema schema) {
        return switch (schema.getType()) {
            case RECORD -> recordCodec(schema);
            case ENUM ->
                new EnumCodec(List.of(RecordConstructors.generatedClass(schema).getEnumConstants()));
            case ARRAY -> new ListCodec(compile(schema.getElementType()));
            case MAP -> mapCodec(schema);
            case UNION -> nullable(schema);
            case STRING -> ScalarCodec.STRING;
            case BOOLEAN -> ScalarCodec.BOOLEAN;
            case DOUBLE -> ScalarCodec.DOUBLE;
            case INT -> schema.getLogicalType() == null ? ScalarCodec.INT : logical(schema);
            case LONG -> schema.getLogicalType() == null ? ScalarCodec.LONG : logical(schema);
            case BYTES -> logical(schema);
            case FIXED, FLOAT, NULL -> throw unsupported(schema);
        };
    }

    static RecordCodec recordCodec(Schema schema) {
        ValueCodec[] fields = schema.getFields().stream()
                .map(field -> compile(field.schema()))
                .toArray(ValueCodec[]::new);
        return new RecordCodec(schema, RecordConstructors.of(schema), fields);
    }

    private static ValueCodec mapCodec(Schema schema) {
        if (schema.getValueType().getType() != Schema.Type.STRING) {
            throw unsupported(schema);
        }
        return MapCodec.OF_TEXT;
    }

    private static ValueCodec nullable(Schema union) {
        List<Schema> branches = union.getTypes();
        if (branches.size() != 2 || branches.get(0).getType() != Schema.Type.NULL) {
            throw unsupported(union);
        }
        return new NullableCodec(compile(branches.get(1)));
    }

    private static ValueCodec logical(Schema schema) {
        LogicalType type = schema.getLogicalType();
        if (type instanceof LogicalTypes.Decimal decimal) {
            return new DecimalCodec(decimal.getPrecision(), decimal.getScale());
        }
        if (type instanceof LogicalTypes.Date) {
            return ScalarCodec.DATE;
        }
        if (type instanceof LogicalTypes.TimestampMicros) {
            return ScalarCodec.INSTANT;
        }
        if (type instanceof LogicalTypes.LocalTimestampMicros) {
            return ScalarCodec.LOCAL_TIME;
        }
        throw unsupported(schema);
    }

    private static IllegalArgumentException unsupported(Schema schema) {
        return new IllegalArgumentException("No canonical schema uses " + schema);
    }
}
