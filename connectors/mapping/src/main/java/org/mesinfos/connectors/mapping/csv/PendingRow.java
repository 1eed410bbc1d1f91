package org.mesinfos.connectors.mapping.csv;

import java.util.Arrays;
import org.mesinfos.connectors.format.csv.CellText;

/** A row that may continue on the next line. */
final class PendingRow {

    /** The maximum number of characters that continuation lines may add. */
    private static final int MAX_CHARACTERS = 1 << 18;

    private final CsvRow row;
    private String[] cells = {};
    private String[] firstLineCells = {};
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
        firstLineCells = first;
        line = firstLine;
        length = 0;
        held = true;
    }

    /** Appends the cells of a continuation line. Cells that repeat the value of the first line are not added. */
    void append(String[] more, String separator) {
        if (more.length > cells.length) {
            int oldLength = cells.length;
            cells = Arrays.copyOf(cells, more.length);
            Arrays.fill(cells, oldLength, more.length, "");
        }
        for (int i = 0; i < more.length; i++) {
            if (!isEmpty(more[i]) && !(i < firstLineCells.length && firstLineCells[i].equals(more[i]))) {
                cells[i] = isEmpty(cells[i]) ? more[i] : cells[i] + separator + more[i];
                length += more[i].length();
            }
        }
    }

    private static boolean isEmpty(String cell) {
        return CellText.clean(cell) == null;
    }

    /** Returns whether the continuation lines exceed the size limit of a row. */
    boolean isTooLarge() {
        return length > MAX_CHARACTERS;
    }

    long line() {
        return line;
    }

    void discard() {
        held = false;
    }

    /** Sets the pending row as the current row. */
    void release() {
        row.set(cells, line);
        held = false;
    }
}
