package org.mesinfos.connectors.format.html;

import java.util.HashMap;
import java.util.Map;

/**
 * Columns of the cells of an HTML table, whose cells may extend over several columns and rows. Mutable and not thread-safe.
 *
 * <pre>{@code
 * <tr> <td rowspan=2>a <td>b     columns 0, 1
 * <tr> <td colspan=2>c           columns 1 to 2, after one that a cell above occupies
 * }</pre>
 */
public final class TableColumns {

    /** Highest numbers of columns and rows of a cell in the HTML standard. */
    private static final int MAX_COLUMN_SPAN = 1_000;

    private static final int MAX_ROW_SPAN = 65_534;
    private static final int MAX_DIGITS = 6;

    private final int maxColumns;
    /** Number of the first row that the last cell of a column does not occupy, by column. */
    private final Map<Integer, Integer> endRows = new HashMap<>();

    private int row;
    private int next;

    /**
     * Place of a cell.
     *
     * @param occupied number of columns directly before it that cells of rows above occupy
     * @param column index of its first column
     * @param endColumn index after its last column
     */
    public record Place(int occupied, int column, int endColumn) {}

    /** @param maxColumns highest number of columns; cells beyond it are in one further column */
    public TableColumns(int maxColumns) {
        this.maxColumns = maxColumns;
    }

    /** Starts a group of rows, such as the body of the table. No cell extends from one group into another. */
    public void startGroup() {
        endRows.clear();
    }

    public void startRow() {
        row++;
        next = 0;
    }

    /**
     * Starts a cell in the current row.
     *
     * @param attributes those of its tag, by names in upper case
     */
    public Place startCell(Map<String, String> attributes) {
        int free = next;
        while (endRows.getOrDefault(free, 0) > row) {
            free++;
        }
        int column = Math.min(free, maxColumns);
        int end = Math.min(column + Math.max(1, span(attributes, "COLSPAN", MAX_COLUMN_SPAN)), maxColumns + 1);
        Place place = new Place(Math.max(0, column - next), column, end);
        int rows = span(attributes, "ROWSPAN", MAX_ROW_SPAN);
        int endRow = row + (rows == 0 ? MAX_ROW_SPAN : rows); // Zero means all rows of the group.
        for (int i = column; i < end && rows != 1; i++) {
            endRows.put(i, endRow);
        }
        next = end;
        return place;
    }

    private static int span(Map<String, String> attributes, String name, int max) {
        String span = attributes.getOrDefault(name, "").strip();
        boolean isNumber =
                !span.isEmpty() && span.length() <= MAX_DIGITS && span.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Math.min(max, Integer.parseInt(span)) : 1;
    }
}
