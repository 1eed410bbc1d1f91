package org.mesinfos.records;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
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
        Properties names = new Properties();
        try (InputStream in = EventTimes.class.getResourceAsStream("event-times.properties")) {
            names.load(in);
        } catch (IOException failure) {
            throw new UncheckedIOException("The list of event times could not be read", failure);
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
