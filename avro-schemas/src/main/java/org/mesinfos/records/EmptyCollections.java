package org.mesinfos.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * Gives records the empty collections that their schemas promise. The constructors that Avro generates leave them null.
 *
 * <p>Stateless and safe for use by several threads.
 */
public final class EmptyCollections {

    /** Places of the collections of each kind of record: looking at the schema of every record is dear. */
    private static final ClassValue<int[]> PLACES = new ClassValue<>() {
        @Override
        protected int[] computeValue(Class<?> type) {
            return SpecificData.get().getSchema(type).getFields().stream()
                    .filter(field -> isCollection(field.schema().getType()))
                    .mapToInt(Schema.Field::pos)
                    .toArray();
        }
    };

    private EmptyCollections() {}

    /**
     * Sets every array and map field that is null to a new, empty, mutable collection. Works on canonical and nested
     * records alike, but does not descend into nested ones.
     *
     * @return the same record
     */
    public static <T extends SpecificRecord> T fill(T record) {
        for (int place : PLACES.get(record.getClass())) {
            if (record.get(place) == null) {
                record.put(place, empty(record.getSchema().getFields().get(place)));
            }
        }
        return record;
    }

    private static Object empty(Schema.Field field) {
        return field.schema().getType() == Schema.Type.MAP ? new LinkedHashMap<>() : new ArrayList<>();
    }

    private static boolean isCollection(Schema.Type type) {
        return type == Schema.Type.ARRAY || type == Schema.Type.MAP;
    }
}
