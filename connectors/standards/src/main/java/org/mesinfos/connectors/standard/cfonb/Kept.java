package org.mesinfos.connectors.standard.cfonb;

import java.util.Map;

/** Keeps what stands in a record where no field is for it. */
final class Kept {

    private Kept() {}

    /** @param places first and last characters of zones, in pairs */
    static void put(Map<String, String> additional, FixedRecord record, int... places) {
        for (int i = 0; i < places.length; i += 2) {
            text(additional, record.name(places[i], places[i + 1]), record.zone(places[i], places[i + 1]));
        }
    }

    /** Several texts under one name stand on lines of their own. */
    static void text(Map<String, String> additional, String name, String text) {
        if (!text.isEmpty()) {
            additional.merge(name, text, (before, more) -> before + "\n" + more);
        }
    }
}
