package org.mesinfos.connectors.generic.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.generic.document.HtmlFlow.Word;

/** A table of an HTML page, whose columns are as wide as their longest cells. Mutable and not thread-safe. */
final class HtmlTable {

    private static final int MAX_COLUMNS = 200;

    private final List<List<Cell>> rows = new ArrayList<>();
    /** Numbers of further rows that a cell of a row above occupies, by column. */
    private final Map<Integer, Integer> occupied = new HashMap<>();

    private Optional<Cell> open = Optional.empty();

    /**
     * A cell.
     *
     * @param column index of its first column
     * @param endColumn index after its last column
     */
    private record Cell(int column, int endColumn, HtmlFlow flow) {}

    void startRow() {
        endCell();
        occupied.replaceAll((column, left) -> left - 1);
        rows.add(new ArrayList<>());
    }

    /** Starts a cell that extends over a number of columns and rows. */
    void startCell(int columns, int rowCount) {
        endCell();
        if (rows.isEmpty()) {
            startRow();
        }
        List<Cell> row = rows.get(rows.size() - 1);
        int column = row.isEmpty() ? 0 : row.get(row.size() - 1).endColumn();
        while (occupied.getOrDefault(column, 0) > 0) {
            column++;
        }
        int first = Math.min(column, MAX_COLUMNS);
        int end = Math.min(first + columns, MAX_COLUMNS + 1);
        for (int i = first; i < end && rowCount > 1; i++) {
            occupied.put(i, rowCount);
        }
        Cell cell = new Cell(first, end, new HtmlFlow());
        row.add(cell);
        open = Optional.of(cell);
    }

    void endCell() {
        open = Optional.empty();
    }

    /** Returns the text of the open cell; empty between cells. */
    Optional<HtmlFlow> openFlow() {
        return open.map(Cell::flow);
    }

    /** Returns the lines of the table. The first lines of all cells of a row are one line. */
    List<List<Word>> layOut() {
        int[] left = columnPositions();
        List<List<Word>> lines = new ArrayList<>();
        for (List<Cell> row : rows) {
            int first = lines.size();
            for (Cell cell : row) {
                List<List<Word>> own = cell.flow().lines();
                for (int i = 0; i < own.size(); i++) {
                    if (first + i == lines.size()) {
                        lines.add(new ArrayList<>());
                    }
                    List<Word> line = lines.get(first + i);
                    own.get(i).forEach(word -> line.add(word.moved(left[cell.column()])));
                }
            }
        }
        return lines;
    }

    private int[] columnPositions() {
        int[] left = new int[MAX_COLUMNS + 2];
        for (int column = 1; column < left.length; column++) {
            int end = column;
            left[column] = Math.max(
                    left[column - 1],
                    rows.stream()
                            .flatMap(List::stream)
                            .filter(cell -> cell.endColumn() == end)
                            .mapToInt(cell -> left[cell.column()] + width(cell) + HtmlFlow.GAP)
                            .max()
                            .orElse(0));
        }
        return left;
    }

    private static int width(Cell cell) {
        return cell.flow().lines().stream()
                .mapToInt(line -> line.get(line.size() - 1).right())
                .max()
                .orElse(0);
    }
}
