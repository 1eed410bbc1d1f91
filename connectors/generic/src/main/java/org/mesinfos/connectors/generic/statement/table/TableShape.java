package org.mesinfos.connectors.generic.statement.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.statement.layout.StatementCells;
import org.mesinfos.connectors.generic.statement.layout.StatementLayout;
import org.mesinfos.connectors.generic.statement.layout.StatementTableHeader;
import org.mesinfos.connectors.generic.statement.word.StatementLineKind;

/**
 * Arrangement of the lines of a transaction in a table.
 *
 * @param layout layout of the table
 * @param amountPosition line of a transaction on which its amount is printed
 * @param secondDatePosition line of a transaction on which its second date is printed, if it has one
 */
public record TableShape(StatementLayout layout, AmountPosition amountPosition, SecondDatePosition secondDatePosition) {

    /** Line of a transaction on which its amount is printed. */
    public enum AmountPosition {
        DATE_LINE,
        LAST_LINE,
        ABOVE_DATE
    }

    /** Line of a transaction on which its second date is printed. */
    public enum SecondDatePosition {
        DATE_LINE,
        /** Each transaction has a second date below the first one. */
        LINE_BELOW
    }

    /** Infers the arrangements of the tables of a document, by table index. A table may contain no transactions. */
    public static Map<Integer, TableShape> ofTables(StatementDocument document) {
        Map<Integer, TableShape> shapes = new TreeMap<>();
        for (int table : new TreeSet<>(document.tableOfLine())) {
            if (table >= 0) {
                of(document.header(table), document.linesOf(table)).ifPresent(shape -> shapes.put(table, shape));
            }
        }
        return shapes;
    }

    private static Optional<TableShape> of(Optional<StatementTableHeader> header, List<PrintedLine> lines) {
        return StatementLayout.of(header, lines).map(layout -> {
            List<PrintedLine> ofTransactions =
                    lines.stream().filter(line -> !layout.isDateHeading(line)).toList();
            return new TableShape(
                    layout, findAmountPosition(layout, ofTransactions), findSecondDatePosition(layout, ofTransactions));
        });
    }

    /**
     * Returns whether dates without an amount are second dates: there is one between each transaction and the next, and
     * one after the last. A single one may as well belong to a transaction whose amount is missing.
     */
    private static SecondDatePosition findSecondDatePosition(StatementLayout layout, List<PrintedLine> lines) {
        int secondDates = 0;
        boolean complete = true;
        for (PrintedLine line : lines) {
            StatementCells cells = layout.cells(line);
            StatementLineKind kind = StatementLineKind.of(cells.text());
            if (kind.balanceKind().isPresent() || (kind == StatementLineKind.TOTAL && !cells.isDated())) {
                continue;
            }
            if (cells.isDated() && cells.hasAmount() && complete) {
                complete = false;
            } else if (cells.isDated() && !cells.hasAmount() && cells.balance().isEmpty() && !complete) {
                complete = true;
                secondDates++;
            } else if (cells.isDated() || isUndatedAmount(layout, line)) {
                return SecondDatePosition.DATE_LINE;
            }
        }
        return complete && secondDates > 1 ? SecondDatePosition.LINE_BELOW : SecondDatePosition.DATE_LINE;
    }

    private static AmountPosition findAmountPosition(StatementLayout layout, List<PrintedLine> lines) {
        if (hasAmountsAboveDate(layout, lines)) {
            return AmountPosition.ABOVE_DATE;
        }
        return hasAmountsOnLastLine(layout, lines) ? AmountPosition.LAST_LINE : AmountPosition.DATE_LINE;
    }

    /** Returns whether amounts are on the last line of their transaction, not on that of the date. */
    private static boolean hasAmountsOnLastLine(StatementLayout layout, List<PrintedLine> lines) {
        List<PrintedLine> rows =
                lines.stream().filter(layout::startsTransaction).toList();
        long bare = rows.stream().filter(row -> !layout.cells(row).hasAmount()).count();
        return bare * 2 > rows.size();
    }

    /**
     * Returns whether the amount of a transaction is printed above its date: there are amounts above the first date and
     * none below the last, except those of an annex without balances.
     */
    private static boolean hasAmountsAboveDate(StatementLayout layout, List<PrintedLine> lines) {
        boolean balances = lines.stream()
                .anyMatch(line -> isUndatedAmount(layout, line)
                        && layout.cells(line).balance().isPresent());
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
            } else if (isUndatedAmount(layout, line)
                    && (!balances || cells.balance().isPresent())) {
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
                && !line.isSentence()
                && StatementLineKind.of(cells.text()) == StatementLineKind.OTHER;
    }
}
