package org.mesinfos.connectors.format.csv;

import java.util.Arrays;

/** A row that may go on on the next line. */
final class PendingRow {

    private final CsvRow row;
    private String[] cells = {};
    private long line;
    private boolean held;

    PendingRow(CsvRow row) {
        this.row = row;
    }

    boolean isHeld() {
        return held;
    }

    void hold(String[] first, long firstLine) {
        cells = first;
        line = firstLine;
        held = true;
    }

    void join(String[] more, String separator) {
        if (more.length > cells.length) {
            int had = cells.length;
            cells = Arrays.copyOf(cells, more.length);
            Arrays.fill(cells, had, more.length, "");
        }
        for (int i = 0; i < more.length; i++) {
            if (!more[i].isBlank()) {
                cells[i] = cells[i].isBlank() ? more[i] : cells[i] + separator + more[i];
            }
        }
    }

    /** Puts the row held before the mapping. */
    void release() {
        row.set(cells, line);
        held = false;
    }
}
