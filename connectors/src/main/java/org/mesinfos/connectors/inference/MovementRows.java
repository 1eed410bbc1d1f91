package org.mesinfos.connectors.inference;

import java.util.List;
import java.util.regex.Pattern;
import org.mesinfos.connectors.format.csv.CsvGrid;

/** Tells lines that may be movements from captions, notes, totals and continuing lines around them. */
final class MovementRows {

    private static final Pattern DAY = Pattern.compile(
            "(?:\\p{L}{3,9}\\.?\\s)?\\d{1,4}[-/. ]{1,2}(?:\\d{1,2}|\\p{L}{3,9}\\.?)[-/., ]{1,2}\\d{2,4}\\.?(?:[ T,].{4,20})?|(?:19|20)\\d{6}"
                    + "|(?:19|20)\\d\\d[-/.]\\d{1,2}[-/.]\\d"
                    + "|(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\\d\\d");
    private static final int FEWEST_CELLS = 3;

    private MovementRows() {}

    /** A date, a number and something else. */
    static boolean isOne(CsvGrid.Line line) {
        int filled = 0;
        boolean day = false;
        boolean number = false;
        for (String cell : line.cells()) {
            filled += cell.isEmpty() ? 0 : 1;
            if (!day && DAY.matcher(cell).matches()) {
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
