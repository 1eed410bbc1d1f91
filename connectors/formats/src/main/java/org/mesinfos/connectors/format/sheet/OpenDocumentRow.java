package org.mesinfos.connectors.format.sheet;

import java.time.DateTimeException;
import java.time.Duration;
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
    private static final int DATE_TIME_LENGTH = 19;
    /** Maximum number of characters in a row after its cells are repeated. */
    private static final long MAX_CHARACTERS = 4 << 20;

    private static final int MAX_COLUMNS = 1 << 14;

    /**
     * A number of adjacent equal cells.
     *
     * @param column column of the first cell, from 0
     */
    record Cell(int column, int repetitions, String text) {}

    /** @throws InvalidSheetException if the repeated cells exceed the size limit */
    static OpenDocumentRow of(TreeElement row) throws InvalidSheetException {
        List<Cell> cells = new ArrayList<>();
        long[] columns = {0};
        row.forEachChild(cell -> {
            if (cell.name().equals("table-cell") || cell.name().equals("covered-table-cell")) {
                int repetitions = number(cell, "number-columns-repeated");
                String text = columns[0] < MAX_COLUMNS ? text(cell) : "";
                if (!text.isEmpty()) {
                    int shown = (int) Math.min(repetitions, MAX_COLUMNS - columns[0]);
                    cells.add(new Cell((int) columns[0], shown, text));
                }
                columns[0] += repetitions;
            }
        });
        long characters = cells.stream()
                .mapToLong(cell -> (long) cell.repetitions() * cell.text().length())
                .sum();
        if (characters > MAX_CHARACTERS) {
            throw new InvalidSheetException("a row or list over the size limit", "a smaller row or list");
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
        return switch (SpreadsheetXml.attribute(cell, "value-type")) {
            case "float", "currency" ->
                withLeadingZeros(
                        CellNumberFormat.formatPlain(SpreadsheetXml.attribute(cell, "value")), displayedText(cell));
            case "percentage" -> CellNumberFormat.formatPercentage(SpreadsheetXml.attribute(cell, "value"));
            case "date" -> dateTime(SpreadsheetXml.attribute(cell, "date-value"));
            case "time" -> time(SpreadsheetXml.attribute(cell, "time-value"));
            case "boolean" -> SpreadsheetXml.attribute(cell, "boolean-value");
            default -> displayedText(cell);
        };
    }

    /** Returns the value of a text cell, else its paragraphs. Formatted parts of a paragraph follow its other text. */
    private static String displayedText(TreeElement cell) {
        String value = SpreadsheetXml.attribute(cell, "string-value");
        if (!value.isEmpty()) {
            return value;
        }
        List<String> paragraphs = new ArrayList<>();
        cell.forEachChild("p", paragraph -> addTexts(paragraph, paragraphs));
        return String.join(" ", paragraphs);
    }

    /** Returns the displayed text if it is the whole number with zeros in front, such as a telephone number. */
    private static String withLeadingZeros(String number, String displayed) {
        int zeros = displayed.length() - number.length();
        boolean isPadded = zeros > 0
                && displayed.endsWith(number)
                && displayed.chars().allMatch(digit -> digit >= '0' && digit <= '9')
                && displayed.chars().limit(zeros).allMatch(digit -> digit == '0');
        return isPadded ? displayed : number;
    }

    private static void addTexts(TreeElement element, List<String> texts) {
        String own = element.value().strip();
        if (!own.isEmpty()) {
            texts.add(own);
        }
        element.forEachChild(child -> addTexts(child, texts));
    }

    private static String dateTime(String value) {
        return value.substring(0, Math.min(value.length(), DATE_TIME_LENGTH));
    }

    /** Formats a time of day, which is stored as the duration since midnight, or a longer duration in hours. */
    private static String time(String stored) {
        try {
            return SerialDate.duration(Duration.parse(stored).toSeconds());
        } catch (DateTimeException invalid) {
            return stored;
        }
    }

    private static int number(TreeElement element, String name) {
        try {
            return Math.max(1, Integer.parseInt(SpreadsheetXml.attribute(element, name)));
        } catch (NumberFormatException once) {
            return 1;
        }
    }
}
