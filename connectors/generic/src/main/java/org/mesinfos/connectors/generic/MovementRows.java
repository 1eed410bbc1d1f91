package org.mesinfos.connectors.generic;

import java.util.List;
import org.mesinfos.connectors.format.csv.CsvGrid;

/** Tells lines that may be movements from captions, notes, totals and continuing lines around them. */
final class MovementRows {

    private static final int FEWEST_CELLS = 3;

    private MovementRows() {}

    /** A date, a number and something else. */
    static boolean isOne(CsvGrid.Line line) {
        int filled = 0;
        boolean day = false;
        boolean number = false;
        for (String cell : line.cells()) {
            filled += cell.isEmpty() ? 0 : 1;
            if (!day && DateForm.isDay(cell)) {
                day = true;
            } else if (!number && NumberForm.looksLikeMoney(cell)) {
                number = true;
            }
        }
        return day && number && filled >= FEWEST_CELLS;
    }

    /** Only those that may be movements. */
    static List<CsvGrid.Line> of(List<CsvGrid.Line> lines) {
        return lines.stream().filter(MovementRows::isOne).toList();
    }
}
