package org.mesinfos.pipelines.bundle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;

/** Compiles a schema to writers, once, so that no row asks what its fields are. */
final class ValueWriters {

    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final int NANOS_PER_MICRO = 1_000;

    private ValueWriters() {}

    /** The fields of a record, without the marks of its beginning and end. */
    static ValueWriter fields(Schema record) {
        FieldWriter[] fields = record.getFields().stream()
                .map(field -> new FieldWriter(field.name(), field.pos(), of(field.schema())))
                .toArray(FieldWriter[]::new);
        return (value, out) -> {
            SpecificRecord row = (SpecificRecord) value;
            for (FieldWriter field : fields) {
                field.write(row, out);
            }
        };
    }

    private record FieldWriter(String name, int position, ValueWriter writer) {
        void write(SpecificRecord record, RecordConsumer out) {
            Object value = record.get(position);
            if (value != null) {
                out.startField(name, position);
                writer.write(value, out);
                out.endField(name, position);
            }
        }
    }

    private static ValueWriter of(Schema schema) {
        return switch (schema.getType()) {
            case UNION -> of(schema.getTypes().get(1));
            case RECORD -> group(fields(schema));
            case ARRAY -> list(of(schema.getElementType()));
            case MAP -> ValueWriters::writeMap;
            case STRING -> (value, out) -> out.addBinary(text((String) value));
            case ENUM -> code(schema);
            case BOOLEAN -> (value, out) -> out.addBoolean((Boolean) value);
            case DOUBLE -> (value, out) -> out.addDouble((Double) value);
            case INT ->
                schema.getLogicalType() == null
                        ? (value, out) -> out.addInteger((Integer) value)
                        : (value, out) -> out.addInteger(Math.toIntExact(((LocalDate) value).toEpochDay()));
            case LONG -> number(schema);
            case BYTES -> decimal((LogicalTypes.Decimal) schema.getLogicalType());
            case FIXED, FLOAT, NULL -> throw new IllegalArgumentException("No canonical schema uses " + schema);
        };
    }

    private static ValueWriter group(ValueWriter fields) {
        return (value, out) -> {
            out.startGroup();
            fields.write(value, out);
            out.endGroup();
        };
    }

    private static ValueWriter list(ValueWriter element) {
        return (value, out) -> {
            out.startGroup();
            List<?> elements = (List<?>) value;
            if (!elements.isEmpty()) {
                out.startField("list", 0);
                for (Object each : elements) {
                    out.startGroup();
                    out.startField("element", 0);
                    element.write(each, out);
                    out.endField("element", 0);
                    out.endGroup();
                }
                out.endField("list", 0);
            }
            out.endGroup();
        };
    }

    /** In the order of keys: equal maps must be equal bytes. */
    private static void writeMap(Object value, RecordConsumer out) {
        @SuppressWarnings("unchecked")
        Map<String, String> map = (Map<String, String>) value;
        out.startGroup();
        if (!map.isEmpty()) {
            out.startField("key_value", 0);
            for (Map.Entry<String, String> entry : map.size() == 1 ? map.entrySet() : new TreeMap<>(map).entrySet()) {
                out.startGroup();
                out.startField("key", 0);
                out.addBinary(text(entry.getKey()));
                out.endField("key", 0);
                out.startField("value", 1);
                out.addBinary(text(entry.getValue()));
                out.endField("value", 1);
                out.endGroup();
            }
            out.endField("key_value", 0);
        }
        out.endGroup();
    }

    private static ValueWriter code(Schema schema) {
        Map<String, Binary> codes = schema.getEnumSymbols().stream()
                .collect(Collectors.toUnmodifiableMap(symbol -> symbol, ValueWriters::text));
        return (value, out) -> out.addBinary(codes.get(((Enum<?>) value).name()));
    }

    private static ValueWriter number(Schema schema) {
        if (schema.getLogicalType() instanceof LogicalTypes.TimestampMicros) {
            return (value, out) -> out.addLong(micros(((Instant) value).getEpochSecond(), ((Instant) value).getNano()));
        }
        if (schema.getLogicalType() instanceof LogicalTypes.LocalTimestampMicros) {
            return (value, out) -> out.addLong(
                    micros(((LocalDateTime) value).toEpochSecond(ZoneOffset.UTC), ((LocalDateTime) value).getNano()));
        }
        return (value, out) -> out.addLong((Long) value);
    }

    private static long micros(long seconds, int nanos) {
        return Math.addExact(Math.multiplyExact(seconds, MICROS_PER_SECOND), nanos / NANOS_PER_MICRO);
    }

    private static ValueWriter decimal(LogicalTypes.Decimal type) {
        int scale = type.getScale();
        int length = ParquetSchemas.decimalBytes(type.getPrecision());
        return (value, out) -> {
            BigInteger unscaled = ((BigDecimal) value)
                    .setScale(scale, RoundingMode.UNNECESSARY)
                    .unscaledValue();
            out.addBinary(Binary.fromConstantByteArray(extended(unscaled.toByteArray(), length)));
        };
    }

    /** The same two's complement number in more bytes. */
    private static byte[] extended(byte[] number, int length) {
        byte[] bytes = new byte[length];
        int padding = length - number.length;
        if (number[0] < 0) {
            Arrays.fill(bytes, 0, padding, (byte) -1);
        }
        System.arraycopy(number, 0, bytes, padding, number.length);
        return bytes;
    }

    private static Binary text(String text) {
        return Binary.fromConstantByteArray(text.getBytes(StandardCharsets.UTF_8));
    }
}
