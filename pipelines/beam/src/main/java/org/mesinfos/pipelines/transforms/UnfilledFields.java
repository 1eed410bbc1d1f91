package org.mesinfos.pipelines.transforms;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.pipelines.elements.UnfilledField;

/** Counter of the rows of one split that leave required fields empty. Not thread-safe. */
final class UnfilledFields {

    private final Map<String, Long> rows = new TreeMap<>();

    /** @param required names of the fields that rows are expected to fill; records without such a field are ignored */
    UnfilledFields(Collection<String> required) {
        required.forEach(field -> rows.put(field, 0L));
    }

    /** Counts the required fields that a record leaves empty. */
    void count(SpecificRecord record) {
        if (!rows.isEmpty()) {
            rows.replaceAll((name, number) -> isEmpty(record, name) ? number + 1 : number);
        }
    }

    private static boolean isEmpty(SpecificRecord record, String name) {
        Schema.Field field = record.getSchema().getField(name);
        if (field == null) {
            return false;
        }
        Object value = record.get(field.pos());
        return value == null || (value instanceof Collection<?> items && items.isEmpty());
    }

    /** Returns the fields that at least one row leaves empty, sorted by name. */
    List<UnfilledField> counts() {
        return rows.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new UnfilledField(entry.getKey(), entry.getValue()))
                .toList();
    }
}
