package org.mesinfos.connectors.mapping.csv;

import java.util.List;

/**
 * Lines that continue the row above.
 *
 * @param emptySlots the values that such a line lacks, all of them; at least one
 * @param separator put between the parts of a value
 */
record Continuation(List<Integer> emptySlots, String separator) {

    Continuation {
        emptySlots = List.copyOf(emptySlots);
    }

    boolean holds(CsvRow row) {
        for (int slot : emptySlots) {
            if (row.value(slot) != null) {
                return false;
            }
        }
        return true;
    }
}
