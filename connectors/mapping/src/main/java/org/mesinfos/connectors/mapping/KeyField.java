package org.mesinfos.connectors.mapping;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * Path to a field of a key, which may be in nested records: {@code insured_objects.registration}.
 *
 * @param positions position of the field in the record, of the next field in its value, and so on
 */
record KeyField(List<Integer> positions) {

    /** Receives the values of a field, in order. */
    @FunctionalInterface
    interface Values {
        void value(Object value);
    }

    static KeyField of(int position) {
        return new KeyField(List.of(position));
    }

    /** Passes on the values of this field: none for a null, several if a list is on the path. */
    void each(SpecificRecord record, Values values) {
        each(record, 0, values);
    }

    private void each(Object holder, int depth, Values values) {
        if (holder instanceof List<?> list) {
            for (Object item : list) {
                each(item, depth, values);
            }
        } else if (holder != null && depth == positions.size()) {
            values.value(holder);
        } else if (holder instanceof SpecificRecord record) {
            each(record.get(positions.get(depth)), depth + 1, values);
        }
    }
}
