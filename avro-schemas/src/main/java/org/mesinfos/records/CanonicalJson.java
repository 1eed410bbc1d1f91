package org.mesinfos.records;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * Rendering of a record as one line of JSON, for people and for expected results of tests.
 *
 * <p>A line starts with {@code {"record":"BankTransaction",…}}, followed by the fields in schema order and under their
 * schema names. Nulls and empty arrays and maps are omitted. Decimals are strings without trailing zeros, monetary
 * amounts with at least two decimals ({@code "-12.30"}). Dates and instants are ISO 8601 strings ({@code
 * "2024-01-31T12:00:00Z"}), enums are their names, and maps are in key order.
 *
 * <p>Stateless and thread-safe. The text contains personal data and must not be logged.
 */
public final class CanonicalJson {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int MONEY_SCALE = 4;
    private static final int MONEY_DECIMALS_SHOWN = 2;

    private CanonicalJson() {}

    /** Returns the record as one line, without a line end. */
    public static String line(SpecificRecord record) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("record", RecordType.of(record).schemaName());
            writeFields(record, json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return text.toString();
    }

    /** Returns a record that is part of a canonical record, such as a line of an invoice, as one line. */
    public static String part(SpecificRecord part) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            writeFields(part, json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return text.toString();
    }

    private static void writeFields(SpecificRecord record, JsonGenerator json) throws IOException {
        for (Schema.Field field : record.getSchema().getFields()) {
            Object value = record.get(field.pos());
            if (!isAbsent(value)) {
                json.writeFieldName(field.name());
                writeValue(value, field.schema(), json);
            }
        }
    }

    private static boolean isAbsent(Object value) {
        return value == null
                || (value instanceof List<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
    }

    private static void writeValue(Object value, Schema schema, JsonGenerator json) throws IOException {
        if (value instanceof SpecificRecord nested) {
            json.writeStartObject();
            writeFields(nested, json);
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object element : list) {
                writeValue(element, schema.getElementType(), json);
            }
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            writeMap(map, json);
        } else if (value instanceof BigDecimal decimal) {
            json.writeString(plainText(decimal, nonNull(schema)));
        } else if (value instanceof LocalDateTime time) {
            json.writeString(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time));
        } else if (value instanceof Integer || value instanceof Long) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else {
            json.writeString(value.toString());
        }
    }

    private static void writeMap(Map<?, ?> map, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Map.Entry<?, ?> entry : new TreeMap<>(map).entrySet()) {
            json.writeStringField((String) entry.getKey(), (String) entry.getValue());
        }
        json.writeEndObject();
    }

    private static Schema nonNull(Schema schema) {
        return schema.isUnion() ? schema.getTypes().get(1) : schema;
    }

    private static String plainText(BigDecimal value, Schema schema) {
        boolean money = ((LogicalTypes.Decimal) schema.getLogicalType()).getScale() == MONEY_SCALE;
        BigDecimal stripped = value.stripTrailingZeros();
        int decimals = Math.max(stripped.scale(), money ? MONEY_DECIMALS_SHOWN : 0);
        return stripped.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString();
    }
}
