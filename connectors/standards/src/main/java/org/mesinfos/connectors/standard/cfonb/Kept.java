package org.mesinfos.connectors.standard.cfonb;

import java.util.Map;

/** Adds the values that no field contains to {@code additional}. */
final class Kept {

    private Kept() {}

    /**
     * Adds fields of a record under their names.
     *
     * @param positions first and last positions of the fields, in pairs
     */
    static void put(Map<String, String> additional, FixedRecord record, int... positions) {
        for (int i = 0; i < positions.length; i += 2) {
            text(additional, record.name(positions[i], positions[i + 1]), record.zone(positions[i], positions[i + 1]));
        }
    }

    /** Adds a text unless it is empty. Several texts with one name are joined by line breaks. */
    static void text(Map<String, String> additional, String name, String text) {
        if (!text.isEmpty()) {
            additional.merge(name, text, (previous, next) -> previous + "\n" + next);
        }
    }
}
