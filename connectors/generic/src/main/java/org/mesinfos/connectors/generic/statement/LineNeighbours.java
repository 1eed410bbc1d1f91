package org.mesinfos.connectors.generic.statement;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.generic.print.PrintedLine;

/** Tells by distances which lines of a statement belong together. Immutable. */
final class LineNeighbours {

    /** Points by which an amount may be printed above the line of its date. */
    private static final double RAISED = 9;
    /** Of the distance to the line above: a line that is nearer to the next movement belongs to it. */
    private static final double NEARER = 0.75;

    /** Part of the height of a page below which the bank speaks of itself. */
    private static final double FOOT = 0.93;

    private final PrintedStatement document;
    private final double furthest;

    LineNeighbours(PrintedStatement document) {
        this.document = document;
        this.furthest = LineDistance.furthest(document.lines());
    }

    /** The line below on the same page. */
    Optional<PrintedLine> below(int i) {
        return i + 1 < document.lines().size()
                ? Optional.of(document.lines().get(i + 1))
                        .filter(next -> next.page() == document.lines().get(i).page())
                : Optional.empty();
    }

    /** Whether no line of a table is printed below on the same page. */
    boolean isLastOfPage(int i) {
        PrintedLine line = document.lines().get(i);
        for (int next = i + 1; next < document.lines().size(); next++) {
            if (document.lines().get(next).page() != line.page()) {
                return true;
            }
            if (!document.furniture().contains(next)
                    && document.lines().get(next).depth() < FOOT) {
                return false;
            }
        }
        return false;
    }

    /** Whether the names of the columns are printed again on the next page. */
    boolean goesOn(int i) {
        int page = document.lines().get(i).page() + 1;
        return document.headers().stream()
                .anyMatch(header -> document.lines().get(header).page() == page);
    }

    boolean isNear(PrintedLine last, PrintedLine line) {
        return last.page() == line.page() && line.baseline() - last.baseline() <= furthest;
    }

    /** On the same page a line near to the last one continues it; on the next page one right below the header. */
    boolean continues(PrintedLine last, int i) {
        PrintedLine line = document.lines().get(i);
        return last.page() == line.page()
                ? isNear(last, line)
                : document.headers().contains(i - 1);
    }

    /** Whether amounts are printed a little above the line of their date. */
    boolean isRaised(int i, Layout layout) {
        PrintedLine line = document.lines().get(i);
        return below(i).filter(next -> next.baseline() - line.baseline() <= RAISED)
                .map(layout::cells)
                .filter(cells -> cells.isDated() && !cells.hasAmount())
                .isPresent();
    }

    /**
     * Whether a line belongs to the movement that begins below it.
     *
     * @param above the last line of the movement above
     * @param ahead lines that belong to the movement below already
     */
    boolean isNearerToNext(int i, Layout layout, Optional<PrintedLine> above, List<PrintedLine> ahead) {
        return nearer(i, above, ahead)
                .flatMap(next -> layout.dates().find(next))
                .isPresent();
    }

    /** Whether a line is the first of a label in the middle of which nothing but an amount stands. */
    boolean isNearerToAmount(int i, Layout layout, Optional<PrintedLine> above) {
        return nearer(i, above, List.of())
                .map(layout::cells)
                .filter(cells ->
                        cells.hasAmount() && !cells.isDated() && cells.words().isEmpty())
                .isPresent();
    }

    private Optional<PrintedLine> nearer(int i, Optional<PrintedLine> above, List<PrintedLine> ahead) {
        PrintedLine line = document.lines().get(i);
        double up = above.filter(last -> last.page() == line.page())
                .map(last -> line.baseline() - last.baseline())
                .orElse(furthest);
        boolean continues = !ahead.isEmpty() && ahead.get(ahead.size() - 1).page() == line.page();
        return below(i).filter(next -> {
            double down = next.baseline() - line.baseline();
            return down > 0 && (down < NEARER * up || continues);
        });
    }
}
