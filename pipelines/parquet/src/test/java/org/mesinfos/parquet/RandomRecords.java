package org.mesinfos.parquet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.records.RecordType;

/**
 * Random records with any values that their schema allows. Optional values are present or absent; lists have up to
 * three elements.
 */
final class RandomRecords {

    private static final List<String> TEXTS =
            List.of("", "a", "é", "𝄞 key", "BOULANGERIE LE FOURNIL", "0".repeat(300));

    private final Random random;

    RandomRecords(long seed) {
        this.random = new Random(seed);
    }

    List<SpecificRecord> list(RecordType type, int count) {
        return IntStream.range(0, count).mapToObj(i -> one(type)).toList();
    }

    private SpecificRecord one(RecordType type) {
        return fill(type.newRecord());
    }

    private SpecificRecord fill(SpecificRecord record) {
        for (Schema.Field field : record.getSchema().getFields()) {
            record.put(field.pos(), value(field.schema()));
        }
        return record;
    }

    private Object value(Schema schema) {
        return switch (schema.getType()) {
            case UNION -> random.nextBoolean() ? null : value(schema.getTypes().get(1));
            case RECORD ->
                fill((SpecificRecord)
                        SpecificData.newInstance(SpecificData.get().getClass(schema), schema));
            case ARRAY -> {
                List<Object> elements = new ArrayList<>();
                for (int count = random.nextInt(4); count > 0; count--) {
                    elements.add(value(schema.getElementType()));
                }
                yield elements;
            }
            case MAP -> {
                Map<String, Object> map = new TreeMap<>();
                for (int count = random.nextInt(4); count > 0; count--) {
                    map.put("key" + random.nextInt(100), value(schema.getValueType()));
                }
                yield map;
            }
            case STRING -> TEXTS.get(random.nextInt(TEXTS.size()));
            case ENUM -> code(schema);
            case BOOLEAN -> random.nextBoolean();
            case DOUBLE -> random.nextDouble();
            case INT -> schema.getLogicalType() == null ? random.nextInt() : day();
            case LONG -> number(schema);
            case BYTES -> decimal((LogicalTypes.Decimal) schema.getLogicalType());
            case FIXED, FLOAT, NULL -> throw new IllegalArgumentException("No canonical schema uses " + schema);
        };
    }

    private Object code(Schema schema) {
        Class<?> codes = SpecificData.get().getClass(schema);
        return codes.getEnumConstants()[random.nextInt(codes.getEnumConstants().length)];
    }

    private LocalDate day() {
        return LocalDate.ofEpochDay(random.nextInt(60_000) - 20_000L);
    }

    private Object number(Schema schema) {
        Instant instant = Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000))
                .truncatedTo(ChronoUnit.MICROS);
        if (schema.getLogicalType() instanceof LogicalTypes.TimestampMicros) {
            return instant;
        }
        if (schema.getLogicalType() instanceof LogicalTypes.LocalTimestampMicros) {
            return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        }
        return random.nextLong();
    }

    private BigDecimal decimal(LogicalTypes.Decimal type) {
        BigInteger limit = BigInteger.TEN.pow(type.getPrecision());
        BigInteger digits = new BigInteger(limit.bitLength() + 1, random).mod(limit);
        return new BigDecimal(random.nextBoolean() ? digits : digits.negate(), type.getScale());
    }
}
