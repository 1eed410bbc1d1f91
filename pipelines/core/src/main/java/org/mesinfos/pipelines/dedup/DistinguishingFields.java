package org.mesinfos.pipelines.dedup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.Schema;
import org.mesinfos.records.RecordType;

/**
 * Fields in which two reports of one event do not differ, by record type. {@code distinguishing-fields.properties} lists
 * them.
 */
final class DistinguishingFields {

    private static final Map<RecordType, List<Schema.Field>> FIELDS = read();

    private DistinguishingFields() {}

    /** Returns the fields of a type; empty if its records are compared by their traits. */
    static List<Schema.Field> of(RecordType type) {
        return FIELDS.getOrDefault(type, List.of());
    }

    private static Map<RecordType, List<Schema.Field>> read() {
        Properties names = new Properties();
        try (InputStream in = DistinguishingFields.class.getResourceAsStream("distinguishing-fields.properties")) {
            names.load(in);
        } catch (IOException failure) {
            throw new UncheckedIOException("The list of distinguishing fields could not be read", failure);
        }
        Map<RecordType, List<Schema.Field>> fields = new EnumMap<>(RecordType.class);
        for (RecordType type : RecordType.values()) {
            fields.put(
                    type,
                    Arrays.stream(names.getProperty(type.schemaName(), "").split(",", -1))
                            .map(String::strip)
                            .filter(name -> !name.isEmpty())
                            .map(type.schema()::getField)
                            .toList());
        }
        return fields;
    }
}
