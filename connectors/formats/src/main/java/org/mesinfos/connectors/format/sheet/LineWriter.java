package org.mesinfos.connectors.format.sheet;

import java.util.ArrayList;
import java.util.List;

/** Writes the cells of one row after the other as a line of separated values. Not safe for use by several threads. */
final class LineWriter {

    /** What a sheet has at most: a wider place is none. */
    private static final int MOST_COLUMNS = 1 << 14;

    private static final char DELIMITER = ';';

    private final StringBuilder text = new StringBuilder();
    private final List<String> cells = new ArrayList<>();
    /** Of the widest row so far: spreadsheets leave out empty cells at the end of a row. */
    private int width;

    void startSheet() {
        width = 0;
    }

    /**
     * Puts a value into the row at hand.
     *
     * @param reference such as {@code B5}; behind the cell before it when it is none
     */
    void put(String reference, String value) {
        put(column(reference), value);
    }

    /** @param column from 0; behind the cell before it when negative */
    void put(int column, String value) {
        int place = column < 0 ? cells.size() : column;
        if (place >= MOST_COLUMNS || (value.isEmpty() && column >= 0)) {
            return;
        }
        while (cells.size() <= place) {
            cells.add("");
        }
        cells.set(place, value);
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    /**
     * The row, which is at an end.
     *
     * @param blankLines how many stand before it
     */
    String take(int blankLines) {
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

    /** The column of a reference, from 0; negative when it is none. */
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
