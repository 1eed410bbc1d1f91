package org.mesinfos.pipelines.dedup;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.mesinfos.records.ListedNames;
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
        ListedNames names = ListedNames.read(DistinguishingFields.class, "distinguishing-fields.properties");
        Map<RecordType, List<Schema.Field>> fields = new EnumMap<>(RecordType.class);
        for (RecordType type : RecordType.values()) {
            fields.put(
                    type,
                    names.of(type.schemaName()).stream()
                            .map(type.schema()::getField)
                            .toList());
        }
        return fields;
    }
}
