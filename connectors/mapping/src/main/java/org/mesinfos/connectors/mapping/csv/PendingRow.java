package org.mesinfos.connectors.mapping.csv;

import java.util.Arrays;

/** A row that may go on on the next line. */
final class PendingRow {

    /** Characters that continuing lines may add. */
    private static final int LARGEST = 1 << 18;

    private final CsvRow row;
    private String[] cells = {};
    private String[] own = {};
    private long line;
    private int length;
    private boolean held;

    PendingRow(CsvRow row) {
        this.row = row;
    }

    boolean isHeld() {
        return held;
    }

    void hold(String[] first, long firstLine) {
        cells = first.clone();
        own = first;
        line = firstLine;
        length = 0;
        held = true;
    }

    /** Takes the values of one more line; one that only repeats what the row itself says is said once. */
    void join(String[] more, String separator) {
        if (more.length > cells.length) {
            int had = cells.length;
            cells = Arrays.copyOf(cells, more.length);
            Arrays.fill(cells, had, more.length, "");
        }
        for (int i = 0; i < more.length; i++) {
            if (!more[i].isBlank() && !(i < own.length && own[i].equals(more[i]))) {
                cells[i] = cells[i].isBlank() ? more[i] : cells[i] + separator + more[i];
                length += more[i].length();
            }
        }
    }

    /** Whether so many lines were joined that no honest row can be meant. */
    boolean isTooLarge() {
        return length > LARGEST;
    }

    long line() {
        return line;
    }

    void drop() {
        held = false;
    }

    /** Puts the row held before the mapping. */
    void release() {
        row.set(cells, line);
        held = false;
    }
}
