package org.mesinfos.connectors.generic.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.format.html.TableColumns;
import org.mesinfos.connectors.generic.document.HtmlFlow.Word;

/** A table of an HTML page, whose columns are as wide as their longest cells. Mutable and not thread-safe. */
final class HtmlTable {

    private static final int MAX_COLUMNS = 200;

    private final List<List<Cell>> rows = new ArrayList<>();
    private final TableColumns columns = new TableColumns(MAX_COLUMNS);

    private Optional<Cell> open = Optional.empty();

    private record Cell(TableColumns.Place place, HtmlFlow flow) {}

    void startGroup() {
        endCell();
        columns.startGroup();
    }

    void startRow() {
        endCell();
        columns.startRow();
        rows.add(new ArrayList<>());
    }

    /** Starts a cell with the attributes of its tag. */
    void startCell(Map<String, String> attributes) {
        endCell();
        if (rows.isEmpty()) {
            startRow();
        }
        Cell cell = new Cell(columns.startCell(attributes), new HtmlFlow());
        rows.get(rows.size() - 1).add(cell);
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
                    own.get(i)
                            .forEach(word ->
                                    line.add(word.moved(left[cell.place().column()])));
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
                            .filter(cell -> cell.place().endColumn() == end)
                            .mapToInt(cell -> left[cell.place().column()] + width(cell) + HtmlFlow.GAP)
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
