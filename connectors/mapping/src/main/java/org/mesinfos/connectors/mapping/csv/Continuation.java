package org.mesinfos.connectors.mapping.csv;

import java.util.List;

/**
 * Rule for lines that continue the row above.
 *
 * @param emptySlots slots that are all empty in a continuation line; at least one
 * @param separator text between the joined parts of a value
 */
record Continuation(List<Integer> emptySlots, String separator) {

    Continuation {
        emptySlots = List.copyOf(emptySlots);
    }

    boolean appliesTo(CsvRow row) {
        for (int slot : emptySlots) {
            if (row.value(slot) != null) {
                return false;
            }
        }
        return true;
    }
}
