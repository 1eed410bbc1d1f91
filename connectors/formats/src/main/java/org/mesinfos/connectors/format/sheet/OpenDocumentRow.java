package org.mesinfos.connectors.format.sheet;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.format.tree.TreeElement;

/**
 * A row of an OpenDocument spreadsheet. The format stores repeated cells and rows once, with a count.
 *
 * @param cells the cells with a value
 * @param repetitions number of consecutive equal rows
 */
record OpenDocumentRow(List<Cell> cells, int repetitions) {

    /** Length up to the seconds, as in {@code 2024-01-31T12:30:00}. */
    private static final int LONGEST_MOMENT = 19;
    /** Maximum number of characters in a row after its cells are repeated. */
    private static final long MOST_CHARACTERS = 4 << 20;

    private static final int MOST_COLUMNS = 1 << 14;

    /**
     * A number of adjacent equal cells.
     *
     * @param column column of the first cell, from 0
     */
    record Cell(int column, int repetitions, String text) {}

    /** @throws BrokenSheet if the repeated cells exceed the size limit */
    static OpenDocumentRow of(TreeElement row) throws BrokenSheet {
        List<Cell> cells = new ArrayList<>();
        long[] columns = {0};
        row.eachChild(cell -> {
            if (cell.name().equals("table-cell") || cell.name().equals("covered-table-cell")) {
                int repetitions = number(cell, "number-columns-repeated");
                String text = columns[0] < MOST_COLUMNS ? text(cell) : "";
                if (!text.isEmpty()) {
                    int shown = (int) Math.min(repetitions, MOST_COLUMNS - columns[0]);
                    cells.add(new Cell((int) columns[0], shown, text));
                }
                columns[0] += repetitions;
            }
        });
        long characters = cells.stream()
                .mapToLong(cell -> (long) cell.repetitions() * cell.text().length())
                .sum();
        if (characters > MOST_CHARACTERS) {
            throw new BrokenSheet("a row or list over the size limit", "a smaller row or list");
        }
        return new OpenDocumentRow(cells, number(row, "number-rows-repeated"));
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    void writeTo(LineWriter line) {
        for (Cell cell : cells) {
            for (int i = 0; i < cell.repetitions(); i++) {
                line.put(cell.column() + i, cell.text());
            }
        }
    }

    private static String text(TreeElement cell) {
        return switch (Parts.attribute(cell, "value-type")) {
            case "float", "percentage", "currency" -> ShownNumbers.written(Parts.attribute(cell, "value"));
            case "date" -> moment(Parts.attribute(cell, "date-value"));
            case "time" -> time(Parts.attribute(cell, "time-value"));
            case "boolean" -> Parts.attribute(cell, "boolean-value");
            default -> shown(cell);
        };
    }

    /** Returns the value of a text cell, else its paragraphs. Formatted parts of a paragraph follow its other text. */
    private static String shown(TreeElement cell) {
        String value = Parts.attribute(cell, "string-value");
        if (!value.isEmpty()) {
            return value;
        }
        List<String> paragraphs = new ArrayList<>();
        cell.eachChild("p", paragraph -> addTexts(paragraph, paragraphs));
        return String.join(" ", paragraphs);
    }

    private static void addTexts(TreeElement element, List<String> texts) {
        String own = element.value().strip();
        if (!own.isEmpty()) {
            texts.add(own);
        }
        element.eachChild(child -> addTexts(child, texts));
    }

    private static String moment(String value) {
        return value.substring(0, Math.min(value.length(), LONGEST_MOMENT));
    }

    /**
     * Formats a time of day, which is stored as the duration since midnight. Durations over 24 hours are not changed.
     */
    private static String time(String duration) {
        try {
            Duration sinceMidnight = Duration.parse(duration);
            String time = LocalTime.ofSecondOfDay(sinceMidnight.toSeconds()).toString();
            return time.length() == 5 ? time + ":00" : time;
        } catch (DateTimeException longer) {
            return duration;
        }
    }

    private static int number(TreeElement element, String name) {
        try {
            return Math.max(1, Integer.parseInt(Parts.attribute(element, name)));
        } catch (NumberFormatException once) {
            return 1;
        }
    }
}
