package org.mesinfos.connectors.mapping;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * Path to a field of a key, which may be in nested records: {@code insured_objects.registration}.
 *
 * @param positions position of the field in the record, of the next field in its value, and so on
 */
record KeyField(List<Integer> positions) {

    /** Receiver of the values of a field, in order. */
    @FunctionalInterface
    interface ValueConsumer {
        void accept(Object value);
    }

    static KeyField of(int position) {
        return new KeyField(List.of(position));
    }

    /** Passes on the values of this field: none for a null, several if a list is on the path. */
    void forEachValue(SpecificRecord record, ValueConsumer values) {
        forEachValue(record, 0, values);
    }

    private void forEachValue(Object holder, int depth, ValueConsumer values) {
        if (holder instanceof List<?> list) {
            for (Object item : list) {
                forEachValue(item, depth, values);
            }
        } else if (holder != null && depth == positions.size()) {
            values.accept(holder);
        } else if (holder instanceof SpecificRecord record) {
            forEachValue(record.get(positions.get(depth)), depth + 1, values);
        }
    }
}
