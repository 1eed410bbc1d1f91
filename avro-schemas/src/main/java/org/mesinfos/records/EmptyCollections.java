package org.mesinfos.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * Gives records the empty collections that their schemas promise. The constructors that Avro generates leave them null.
 *
 * <p>Stateless and safe for use by several threads.
 */
public final class EmptyCollections {

    private EmptyCollections() {}

    /**
     * Sets every array and map field that is null to a new, empty, mutable collection. Works on canonical and nested
     * records alike, but does not descend into nested ones.
     *
     * @return the same record
     */
    public static <T extends SpecificRecord> T fill(T record) {
        for (Schema.Field field : record.getSchema().getFields()) {
            Schema.Type type = field.schema().getType();
            if (type == Schema.Type.ARRAY && record.get(field.pos()) == null) {
                record.put(field.pos(), new ArrayList<>());
            } else if (type == Schema.Type.MAP && record.get(field.pos()) == null) {
                record.put(field.pos(), new LinkedHashMap<>());
            }
        }
        return record;
    }
}
