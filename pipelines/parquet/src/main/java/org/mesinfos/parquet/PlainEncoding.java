package org.mesinfos.parquet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** PLAIN encoding of values of one primitive type, as defined by Parquet. Immutable. */
@FunctionalInterface
interface PlainEncoding {

    /**
     * Adds a value to a column.
     *
     * @param value not null, of the Java class that Avro uses for the schema
     * @param repetition repetition level of the value
     * @param column column to write to
     */
    void write(Object value, int repetition, ColumnBuffer column);

    /** Returns the encoding of a schema without nested schemas. */
    static PlainEncoding of(Schema schema) {
        return switch (schema.getType()) {
            case STRING ->
                (value, repetition, column) ->
                        text(((String) value).getBytes(StandardCharsets.UTF_8), repetition, column);
            case ENUM -> code(schema);
            case BOOLEAN ->
                (value, repetition, column) -> column.addValue(repetition).write((Boolean) value ? 1 : 0);
            case DOUBLE ->
                (value, repetition, column) ->
                        column.addValue(repetition).putLong(Double.doubleToLongBits((Double) value));
            case INT ->
                schema.getLogicalType() == null
                        ? (value, repetition, column) ->
                                column.addValue(repetition).putInt((Integer) value)
                        : PlainEncoding::date;
            case LONG -> number(schema);
            case BYTES -> decimal((LogicalTypes.Decimal) schema.getLogicalType());
            case ARRAY, MAP, RECORD, UNION, FIXED, FLOAT, NULL ->
                throw new IllegalArgumentException("Not a value of a column: " + schema.getType());
        };
    }

    private static void text(byte[] utf8, int repetition, ColumnBuffer column) {
        GrowableBuffer values = column.addValue(repetition);
        values.putInt(utf8.length);
        values.write(utf8);
    }

    private static PlainEncoding code(Schema schema) {
        Map<String, byte[]> codes = schema.getEnumSymbols().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), symbol -> symbol.getBytes(StandardCharsets.UTF_8)));
        return (value, repetition, column) -> text(
                Objects.requireNonNull(codes.get(((Enum<?>) value).name()), "the schema has each constant"),
                repetition,
                column);
    }

    private static void date(Object value, int repetition, ColumnBuffer column) {
        int day = Math.toIntExact(((LocalDate) value).toEpochDay());
        column.extremes().include(day);
        column.addValue(repetition).putInt(day);
    }

    private static PlainEncoding number(Schema schema) {
        if (schema.getLogicalType() instanceof LogicalTypes.TimestampMicros) {
            return (value, repetition, column) -> {
                Instant instant = (Instant) value;
                time(micros(instant.getEpochSecond(), instant.getNano()), repetition, column);
            };
        }
        if (schema.getLogicalType() instanceof LogicalTypes.LocalTimestampMicros) {
            return (value, repetition, column) -> {
                LocalDateTime local = (LocalDateTime) value;
                time(micros(local.toEpochSecond(ZoneOffset.UTC), local.getNano()), repetition, column);
            };
        }
        return (value, repetition, column) -> column.addValue(repetition).putLong((Long) value);
    }

    private static void time(long micros, int repetition, ColumnBuffer column) {
        column.extremes().include(micros);
        column.addValue(repetition).putLong(micros);
    }

    private static long micros(long seconds, int nanos) {
        return Math.addExact(Math.multiplyExact(seconds, 1_000_000L), nanos / 1_000);
    }

    private static PlainEncoding decimal(LogicalTypes.Decimal type) {
        int scale = type.getScale();
        int length = ParquetSchemas.decimalBytes(type.getPrecision());
        return (value, repetition, column) -> {
            BigInteger unscaled = ((BigDecimal) value)
                    .setScale(scale, RoundingMode.UNNECESSARY)
                    .unscaledValue();
            if (unscaled.bitLength() >= length * Byte.SIZE) {
                throw new ArithmeticException("A decimal has more digits than its column");
            }
            byte[] number = unscaled.toByteArray();
            GrowableBuffer values = column.addValue(repetition);
            for (int padding = length - number.length; padding > 0; padding--) {
                values.write(unscaled.signum() < 0 ? -1 : 0);
            }
            values.write(number);
        };
    }
}
