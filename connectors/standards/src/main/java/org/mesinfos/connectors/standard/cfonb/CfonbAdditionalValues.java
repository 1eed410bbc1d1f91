package org.mesinfos.connectors.standard.cfonb;

import java.util.Map;

/** Collector of the values that no field contains, for {@code additional}. */
final class CfonbAdditionalValues {

    private CfonbAdditionalValues() {}

    /**
     * Adds fields of a record under their names.
     *
     * @param positions first and last positions of the fields, in pairs
     */
    static void putFields(Map<String, String> additional, CfonbRecord record, int... positions) {
        for (int i = 0; i < positions.length; i += 2) {
            putText(
                    additional,
                    record.fieldName(positions[i], positions[i + 1]),
                    record.field(positions[i], positions[i + 1]));
        }
    }

    /** Adds a text unless it is empty. Several texts with one name are joined by line breaks. */
    static void putText(Map<String, String> additional, String name, String text) {
        if (!text.isEmpty()) {
            additional.merge(name, text, (previous, next) -> previous + "\n" + next);
        }
    }
}
