package org.mesinfos.connectors.generic.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.page.PdfWord;

/**
 * Rows whose cells have different numbers of lines and are centred: the single line of one cell is at half the height between
 * two lines of another one, so that a row seems to have three lines. No cell has text on two lines that are so near.
 */
public final class CentredCells {

    /** Maximum distance between a line of one cell and that of another one, in points. */
    private static final double MAX_DISTANCE = 8;

    private static final int MIN_ROWS = 2;

    private CentredCells() {}

    /** Returns the lines with one line for each such row; empty if there are hardly any. */
    public static Optional<List<PrintedLine>> join(List<PrintedLine> lines) {
        List<PrintedLine> joined = new ArrayList<>();
        int rows = 0;
        int from = 0;
        while (from < lines.size()) {
            int to = from + 1;
            while (to < lines.size() && areOfOneRow(lines.get(to - 1), lines.get(to))) {
                to++;
            }
            List<PrintedLine> row = lines.subList(from, to);
            boolean centred = row.size() > 1 && hasAmount(row);
            if (centred) {
                joined.add(joinRow(row));
                rows++;
            } else {
                joined.addAll(row);
            }
            from = to;
        }
        return rows < MIN_ROWS ? Optional.empty() : Optional.of(joined);
    }

    private static boolean areOfOneRow(PrintedLine above, PrintedLine below) {
        double distance = below.baseline() - above.baseline();
        return above.page() == below.page()
                && distance > 0
                && distance <= MAX_DISTANCE
                && Phrase.of(above.words()).stream()
                        .noneMatch(phrase -> Phrase.of(below.words()).stream().anyMatch(phrase::overlaps));
    }

    private static boolean hasAmount(List<PrintedLine> row) {
        return row.stream().anyMatch(line -> !line.monetaryNumbers().isEmpty());
    }

    /** Joins the lines at the position of the first one with an amount. */
    private static PrintedLine joinRow(List<PrintedLine> row) {
        PrintedLine amounts = row.stream()
                .filter(line -> !line.monetaryNumbers().isEmpty())
                .findFirst()
                .orElseThrow();
        return amounts.withWords(cells(row).stream()
                .sorted(Comparator.comparingDouble(Phrase::left))
                .flatMap(cell -> cell.words().stream())
                .toList());
    }

    /** Returns the texts of the cells: phrases above each other are lines of one cell. */
    private static List<Phrase> cells(List<PrintedLine> row) {
        List<Phrase> cells = new ArrayList<>();
        for (PrintedLine line : row) {
            for (Phrase phrase : Phrase.of(line.words())) {
                List<PdfWord> words = new ArrayList<>();
                List<Phrase> above = cells.stream().filter(phrase::overlaps).toList();
                above.forEach(cell -> words.addAll(cell.words()));
                words.addAll(phrase.words());
                cells.removeAll(above);
                cells.add(new Phrase(words));
            }
        }
        return cells;
    }
}
