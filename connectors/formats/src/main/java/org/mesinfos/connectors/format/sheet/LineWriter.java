package org.mesinfos.connectors.format.sheet;

import java.util.ArrayList;
import java.util.List;

/** Writer of the cells of successive rows as lines of separated values. Not safe for use by multiple threads. */
final class LineWriter {

    /** Maximum number of columns of a sheet. Cells beyond it are ignored. */
    static final int MAX_COLUMNS = 1 << 14;

    private static final char DELIMITER = ';';

    private final StringBuilder text = new StringBuilder();
    private final List<String> cells = new ArrayList<>();
    /** Width of the widest row so far. Spreadsheets omit empty cells at the end of a row. */
    private int width;

    void startSheet() {
        width = 0;
    }

    /**
     * Adds a value to the current row.
     *
     * @param reference cell reference such as {@code B5}; if it is invalid, the cell follows the previous one
     */
    void put(String reference, String value) {
        put(column(reference), value);
    }

    /** @param column column, from 0; if it is negative, the cell follows the previous one */
    void put(int column, String value) {
        int index = column < 0 ? cells.size() : column;
        if (index >= MAX_COLUMNS || (value.isEmpty() && column >= 0)) {
            return;
        }
        while (cells.size() <= index) {
            cells.add("");
        }
        cells.set(index, value);
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    /**
     * Ends the current row and returns its line.
     *
     * @param blankLines number of blank lines before it
     */
    String endLine(int blankLines) {
        text.append("\n".repeat(blankLines));
        width = Math.max(width, cells.size());
        boolean empty = cells.isEmpty();
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                text.append(DELIMITER);
            }
            append(cells.get(i));
        }
        if (!empty) {
            text.append(String.valueOf(DELIMITER).repeat(width - cells.size()));
        }
        String line = text.append('\n').toString();
        text.setLength(0);
        cells.clear();
        return line;
    }

    private void append(String value) {
        String flat = value.replace("\r\n", " ").replace('\n', ' ').replace('\r', ' ');
        if (flat.indexOf(DELIMITER) < 0 && flat.indexOf('"') < 0) {
            text.append(flat);
        } else {
            text.append('"').append(flat.replace("\"", "\"\"")).append('"');
        }
    }

    /** Returns the column of a cell reference, from 0, or a negative number if the reference is invalid. */
    private static int column(String reference) {
        int column = 0;
        int letters = 0;
        while (letters < reference.length() && letters < 4) {
            char letter = Character.toUpperCase(reference.charAt(letters));
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = column * 26 + (letter - 'A' + 1);
            letters++;
        }
        return letters == 0 ? -1 : column - 1;
    }
}
