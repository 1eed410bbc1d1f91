package org.mesinfos.connectors.mapping.csv;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.mesinfos.connectors.format.csv.CellText;

/** A row that may continue on the next line. */
final class PendingRow {

    /** The maximum number of characters that continuation lines may add. */
    private static final int MAX_CHARACTERS = 1 << 18;

    private final CsvRow row;
    private final List<StringBuilder> cells = new ArrayList<>();
    private String[] firstLineCells = {};
    private BitSet joined = new BitSet();
    private long line;
    private int length;
    private boolean held;
    private boolean rejected;

    PendingRow(CsvRow row) {
        this.row = row;
    }

    boolean isHeld() {
        return held;
    }

    /** Returns whether the last row had too many continuation lines, so that further ones belong to it too. */
    boolean isRejected() {
        return rejected;
    }

    void hold(String[] first, long firstLine) {
        cells.clear();
        for (String cell : first) {
            cells.add(new StringBuilder(cell));
        }
        firstLineCells = first;
        joined = new BitSet();
        line = firstLine;
        length = 0;
        held = true;
        rejected = false;
    }

    /** Appends the cells of a continuation line. Cells that repeat the value of the first line are not added. */
    void append(String[] more, String separator) {
        for (int i = 0; i < more.length; i++) {
            if (i == cells.size()) {
                cells.add(new StringBuilder());
            }
            boolean repeats = i < firstLineCells.length && firstLineCells[i].equals(more[i]);
            if (CellText.clean(more[i]) != null && !repeats) {
                append(i, more[i], separator);
            }
        }
    }

    private void append(int column, String text, String separator) {
        StringBuilder cell = cells.get(column);
        if (joined.get(column) || CellText.clean(cell.toString()) != null) {
            cell.append(separator);
            joined.set(column);
        } else {
            cell.setLength(0);
        }
        cell.append(text);
        length += text.length();
    }

    /** Returns whether the continuation lines exceed the size limit of a row. */
    boolean isTooLarge() {
        return length > MAX_CHARACTERS;
    }

    long line() {
        return line;
    }

    /** Gives the row up, with the lines that continue it. */
    void reject() {
        held = false;
        rejected = true;
    }

    /** Sets the pending row as the current row. */
    void release() {
        row.set(cells.stream().map(StringBuilder::toString).toArray(String[]::new), line, joined);
        held = false;
    }

    /** Notes that something else than a continuation line follows the row. */
    void end() {
        rejected = false;
    }
}
