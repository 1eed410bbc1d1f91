package org.mesinfos.connectors.generic.statement.rows;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.statement.layout.StatementLayout;
import org.mesinfos.connectors.generic.statement.table.StatementDocument;

/** Check by vertical distance whether lines of a statement belong together. Immutable. */
final class LineProximity {

    /**
     * Maximum ratio of the distances to the line below and to the line above at which a line belongs to the next
     * transaction.
     */
    private static final double NEARER_FACTOR = 0.75;

    private static final double APART_FACTOR = 1.3;

    /** Fraction of the page height below which lines belong to the page footer. */
    private static final double FOOTER_START = 0.93;

    private final StatementDocument document;
    private final double usualSpacing;
    private final double maxSpacing;

    LineProximity(StatementDocument document) {
        this.document = document;
        this.usualSpacing = LineSpacing.median(document.lines());
        this.maxSpacing = LineSpacing.maxSpacing(document.lines());
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
            if (!document.repeatedLines().contains(next)
                    && document.lines().get(next).relativeBaseline() < FOOTER_START) {
                return false;
            }
        }
        return false;
    }

    /** Returns whether the next page repeats the header. */
    boolean continuesOnNextPage(int i) {
        int page = document.lines().get(i).page() + 1;
        return document.headerLines().stream()
                .anyMatch(header -> document.lines().get(header).page() == page);
    }

    /** Returns whether a line is farther than usual from those above and below it, like a heading and unlike a line of a label. */
    boolean isApart(int i) {
        PrintedLine line = document.lines().get(i);
        Optional<PrintedLine> above = i == 0
                ? Optional.empty()
                : Optional.of(document.lines().get(i - 1)).filter(last -> last.page() == line.page());
        return above.filter(last -> line.baseline() - last.baseline() < APART_FACTOR * usualSpacing)
                        .isEmpty()
                && below(i).filter(next -> next.baseline() - line.baseline() < APART_FACTOR * usualSpacing)
                        .isEmpty();
    }

    boolean isNear(PrintedLine last, PrintedLine line) {
        return last.page() == line.page() && line.baseline() - last.baseline() <= maxSpacing;
    }

    /**
     * Returns whether a line continues the last one: it is near on the same page, or directly below the header of the
     * next page.
     */
    boolean continues(PrintedLine last, int i) {
        PrintedLine line = document.lines().get(i);
        return last.page() == line.page()
                ? isNear(last, line)
                : document.headerLines().contains(i - 1);
    }

    /**
     * Returns whether a line belongs to the transaction that starts below it.
     *
     * @param above last line of the transaction above
     * @param ahead lines already assigned to the transaction below
     */
    boolean belongsToNextTransaction(
            int i, StatementLayout layout, Optional<PrintedLine> above, List<PrintedLine> ahead) {
        return nearerNextLine(i, above, ahead).filter(layout::startsTransaction).isPresent();
    }

    /** Returns whether a line is the first of a label whose middle line has only an amount. */
    boolean belongsToNextAmount(int i, StatementLayout layout, Optional<PrintedLine> above) {
        return nearerNextLine(i, above, List.of())
                .map(layout::cells)
                .filter(cells ->
                        cells.hasAmount() && !cells.isDated() && cells.texts().isEmpty())
                .isPresent();
    }

    /** Returns whether the line directly below has a label and an amount, but no date. */
    boolean isAboveUndatedAmount(int i, StatementLayout layout) {
        return below(i).filter(next -> isNear(document.lines().get(i), next))
                .map(layout::cells)
                .filter(cells -> cells.hasAmount()
                        && !cells.isDated()
                        && !cells.labelTokens().isEmpty())
                .filter(cells ->
                        layout.isInLabelColumn(cells.labelTokens().get(0).left()))
                .isPresent();
    }

    private Optional<PrintedLine> nearerNextLine(int i, Optional<PrintedLine> above, List<PrintedLine> ahead) {
        PrintedLine line = document.lines().get(i);
        double up = above.filter(last -> last.page() == line.page())
                .map(last -> line.baseline() - last.baseline())
                .orElse(maxSpacing);
        boolean continues = !ahead.isEmpty() && ahead.get(ahead.size() - 1).page() == line.page();
        return below(i).filter(next -> {
            double down = next.baseline() - line.baseline();
            return down > 0 && (down < NEARER_FACTOR * up || continues);
        });
    }
}
