package org.mesinfos.records;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;

/** Fields with the time of the event that a record describes. {@code event-times.properties} lists them. */
public final class EventTimes {

    private static final Map<RecordType, List<Schema.Field>> FIELDS = read();

    private EventTimes() {}

    /**
     * Returns the date, timestamp and local timestamp fields with the time of the event, the preferred one first; empty
     * if records of the type describe a state.
     */
    public static List<Schema.Field> fields(RecordType type) {
        return FIELDS.getOrDefault(type, List.of());
    }

    private static Map<RecordType, List<Schema.Field>> read() {
        ListedNames names = ListedNames.read(EventTimes.class, "event-times.properties");
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
