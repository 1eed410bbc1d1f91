package org.mesinfos.connectors.generic.statement;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.generic.print.PrintedLine;

/** Tests by vertical distance whether lines of a statement belong together. Immutable. */
final class LineNeighbours {

    /** Maximum distance by which an amount may be printed above the line of its date, in points. */
    private static final double RAISED = 9;
    /**
     * Maximum ratio of the distances to the line below and to the line above at which a line belongs to the next
     * transaction.
     */
    private static final double NEARER = 0.75;

    /** Fraction of the page height below which lines belong to the page footer. */
    private static final double FOOT = 0.93;

    private final PrintedStatement document;
    private final double furthest;

    LineNeighbours(PrintedStatement document) {
        this.document = document;
        this.furthest = LineDistance.furthest(document.lines());
    }

    /** Returns the line below on the same page. */
    Optional<PrintedLine> below(int i) {
        return i + 1 < document.lines().size()
                ? Optional.of(document.lines().get(i + 1))
                        .filter(next -> next.page() == document.lines().get(i).page())
                : Optional.empty();
    }

    /** Returns whether no further line of a table follows on the same page. */
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

    /** Returns whether the next page repeats the header. */
    boolean goesOn(int i) {
        int page = document.lines().get(i).page() + 1;
        return document.headers().stream()
                .anyMatch(header -> document.lines().get(header).page() == page);
    }

    boolean isNear(PrintedLine last, PrintedLine line) {
        return last.page() == line.page() && line.baseline() - last.baseline() <= furthest;
    }

    /**
     * Returns whether a line continues the last one: it is near on the same page, or directly below the header of the
     * next page.
     */
    boolean continues(PrintedLine last, int i) {
        PrintedLine line = document.lines().get(i);
        return last.page() == line.page()
                ? isNear(last, line)
                : document.headers().contains(i - 1);
    }

    /** Returns whether the line has amounts that are printed slightly above the line of their date. */
    boolean isRaised(int i, Layout layout) {
        PrintedLine line = document.lines().get(i);
        return below(i).filter(next -> next.baseline() - line.baseline() <= RAISED)
                .map(layout::cells)
                .filter(cells -> cells.isDated() && !cells.hasAmount())
                .isPresent();
    }

    /**
     * Returns whether a line belongs to the transaction that starts below it.
     *
     * @param above last line of the transaction above
     * @param ahead lines already assigned to the transaction below
     */
    boolean isNearerToNext(int i, Layout layout, Optional<PrintedLine> above, List<PrintedLine> ahead) {
        return nearer(i, above, ahead)
                .flatMap(next -> layout.dates().find(next))
                .isPresent();
    }

    /** Returns whether a line is the first of a label whose middle line has only an amount. */
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
