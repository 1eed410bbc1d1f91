package org.mesinfos.connectors.generic.statement;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.generic.print.PrintedLine;

/**
 * Arrangement of the lines of a transaction in a table.
 *
 * @param layout layout of the table
 * @param amountPosition line of a transaction on which its amount is printed
 * @param secondDatePosition position of the second date of a transaction
 */
record TableShape(StatementLayout layout, AmountPosition amountPosition, SecondDatePosition secondDatePosition) {

    /** Percentage from which a property is taken to apply to all transactions. */
    private static final int NEARLY_ALL_PERCENT = 80;

    /** Line of a transaction on which its amount is printed. */
    enum AmountPosition {
        DATE_LINE,
        LAST_LINE,
        ABOVE_DATE
    }

    /** Position of the second date of a transaction. */
    enum SecondDatePosition {
        NEXT_TO_FIRST,
        BELOW_FIRST
    }

    /** Infers the arrangement from the lines of one table; empty if they contain no transactions. */
    static Optional<TableShape> of(Optional<StatementTableHeader> header, List<PrintedLine> lines) {
        return StatementLayout.of(header, lines)
                .map(layout -> new TableShape(
                        layout, findAmountPosition(layout, lines), findSecondDatePosition(layout, lines)));
    }

    private static AmountPosition findAmountPosition(StatementLayout layout, List<PrintedLine> lines) {
        if (hasAmountsAboveDate(layout, lines)) {
            return AmountPosition.ABOVE_DATE;
        }
        return hasAmountsOnLastLine(layout, lines) ? AmountPosition.LAST_LINE : AmountPosition.DATE_LINE;
    }

    private static SecondDatePosition findSecondDatePosition(StatementLayout layout, List<PrintedLine> lines) {
        return hasSecondDatesBelow(layout, lines) ? SecondDatePosition.BELOW_FIRST : SecondDatePosition.NEXT_TO_FIRST;
    }

    /** Returns whether amounts are on the last line of their transaction, not on that of the date. */
    private static boolean hasAmountsOnLastLine(StatementLayout layout, List<PrintedLine> lines) {
        List<PrintedLine> rows = lines.stream()
                .filter(line -> layout.dateColumn().find(line).isPresent())
                .toList();
        long bare = rows.stream().filter(row -> !layout.cells(row).hasAmount()).count();
        return bare * 2 > rows.size();
    }

    /**
     * Returns whether the amount of a transaction is printed above its date: there are amounts above the first date and
     * none below the last.
     */
    private static boolean hasAmountsAboveDate(StatementLayout layout, List<PrintedLine> lines) {
        int dated = 0;
        int bare = 0;
        boolean aboveFirst = false;
        boolean belowLast = false;
        for (PrintedLine line : lines) {
            StatementCells cells = layout.cells(line);
            if (cells.isDated()) {
                dated++;
                bare += cells.hasAmount() ? 0 : 1;
                belowLast = false;
            } else if (isUndatedAmount(layout, line)) {
                aboveFirst |= dated == 0;
                belowLast = true;
            }
        }
        return bare * 2 > dated && aboveFirst && !belowLast;
    }

    private static boolean isUndatedAmount(StatementLayout layout, PrintedLine line) {
        StatementCells cells = layout.cells(line);
        return !cells.isDated()
                && cells.hasAmount()
                && !cells.texts().isEmpty()
                && StatementLineKind.of(cells.text()) == StatementLineKind.OTHER;
    }

    /**
     * Returns whether each transaction has a second date on a line below its first date and its amount. Dates with
     * their own amounts below them are no second dates. A page break may split a transaction.
     */
    private static boolean hasSecondDatesBelow(StatementLayout layout, List<PrintedLine> lines) {
        int whole = 0;
        int bare = 0;
        int ahead = 0;
        int page = lines.isEmpty() ? 0 : lines.get(0).page();
        boolean above = false;
        boolean open = false;
        for (PrintedLine line : lines) {
            StatementCells cells = layout.cells(line);
            if (cells.isDated() && cells.hasAmount()) {
                whole++;
                above = true;
                open = false;
                page = line.page();
            } else if (cells.isDated() && cells.balance().isEmpty()) {
                if (!above && line.page() <= page) {
                    return false;
                }
                bare++;
                above = false;
                open = true;
            } else if (isUndatedAmount(layout, line)) {
                ahead += open ? 1 : 0;
                above = true;
                open = false;
                page = line.page();
            }
        }
        return bare > 0 && ahead < bare && bare * 100 >= whole * NEARLY_ALL_PERCENT;
    }
}
