package org.mesinfos.connectors.generic.statement.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.statement.layout.StatementCells;
import org.mesinfos.connectors.generic.statement.layout.StatementLayout;
import org.mesinfos.connectors.generic.statement.layout.StatementTableHeader;
import org.mesinfos.connectors.generic.statement.section.PrintedTransaction;
import org.mesinfos.connectors.generic.statement.table.TableShape;
import org.mesinfos.connectors.generic.statement.word.StatementVocabulary;
import org.mesinfos.connectors.generic.table.vocabulary.AmountDirection;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/** Assembler of the lines of a table into transactions. Each instance processes one statement. */
final class TransactionAssembler {

    private final LineProximity proximity;
    private final SectionCollector collector;
    private final UndatedLines undated;
    private final InheritedDates inheritedDates;
    private Optional<PrintedTransactionBuilder> open = Optional.empty();
    /** Lines of the transaction whose date is printed below them. */
    private List<PrintedLine> linesOfNext = new ArrayList<>();
    /** Text after a complete transaction: either its own, or the first of the next transaction on the same date. */
    private List<PrintedLine> pendingLines = new ArrayList<>();

    private SectionCollector.ColumnHeaders columnHeaders = SectionCollector.ColumnHeaders.NONE;

    TransactionAssembler(
            LineProximity proximity, SectionCollector collector, UndatedLines undated, InheritedDates inheritedDates) {
        this.proximity = proximity;
        this.collector = collector;
        this.undated = undated;
        this.inheritedDates = inheritedDates;
    }

    boolean hasOpenTransaction() {
        return open.isPresent();
    }

    /**
     * Returns whether a balance without a transaction may follow: after a transaction that has its own balance, or
     * before all transactions.
     */
    boolean allowsStandaloneBalance() {
        return open.map(PrintedTransactionBuilder::hasBalance)
                .orElseGet(() -> collector.section().isEmpty()
                        || (linesOfNext.isEmpty() && collector.section().endsWithBalance()));
    }

    /** Adds a line that starts with dates. */
    void addDatedLine(int i, PrintedLine line, StatementCells cells, TableShape table) {
        if (isSecondDate(i, cells, table)) {
            open.orElseThrow()
                    .addSecondDate(line, cells, table.layout().header().flatMap(StatementTableHeader::dateBelow));
            return;
        }
        if (omitsBookingDate(cells, table.layout())) {
            startUndated(line, cells, cells.withDatesOfOtherColumns(), table.layout());
            return;
        }
        start(
                line,
                cells,
                inheritedDates.withHeadingDate(cells.dates()),
                PrintedTransaction.DateOrigin.OWN,
                table.layout());
    }

    /** Returns whether the date of a line is the second one of the transaction above. */
    private boolean isSecondDate(int i, StatementCells cells, TableShape table) {
        return table.secondDatePosition() == TableShape.SecondDatePosition.LINE_BELOW
                && !cells.hasAmount()
                && open.filter(transaction -> transaction.hasAmount()
                                && transaction.dates().size() == 1
                                && proximity.continues(transaction.lastLine(), i))
                        .isPresent();
    }

    /** Returns whether the only date of a further transaction of the same day is a value date in its own column. */
    private boolean omitsBookingDate(StatementCells cells, StatementLayout layout) {
        return open.isPresent()
                && cells.hasAmount()
                && cells.dates().size() == 1
                && cells.dates().get(0).role().equals(Optional.of(TransactionColumnRole.VALUE_DATE))
                && layout.header()
                        .filter(header -> header.has(TransactionColumnRole.BOOKING_DATE))
                        .isPresent();
    }

    /**
     * Adds a line with an amount and no date. It belongs to the transaction above, to the one below, or to a further
     * transaction on the same date.
     */
    void addAmountLine(int i, PrintedLine line, StatementCells cells, TableShape table) {
        StatementLayout layout = table.layout();
        if (open.filter(transaction ->
                        transaction.isInOtherCurrency(cells) && proximity.continues(transaction.lastLine(), i))
                .isPresent()) {
            open.get().addOriginalAmount(line, cells);
        } else if (table.amountPosition() == TableShape.AmountPosition.ABOVE_DATE) {
            finish();
            linesOfNext.add(line);
        } else if (open.isPresent()
                && !open.get().hasAmount()
                && proximity.isNear(open.get().lastLine(), line)) {
            open.get().add(line, cells);
        } else if (cells.texts().isEmpty()
                && (open.isPresent()
                        ? !linesOfNext.isEmpty() || continuesOnNextPage(i, layout)
                        : !linesOfNext.isEmpty() && inheritedDates.isBelowHeading())) {
            startUndated(line, cells, cells, layout);
        } else if ((open.isPresent() || inheritedDates.isAvailable(line))
                && !line.isSentence()
                && !cells.labelTokens().isEmpty()
                && !layout.dateColumn().isRightOf(line)
                && layout.isInLabelColumn(cells.labelTokens().get(0).left())) {
            linesOfNext = pendingLines;
            pendingLines = new ArrayList<>();
            startUndated(line, cells, cellsWithDates(cells, layout), layout);
        } else {
            undated.readHeading(line);
            inheritedDates.clearPrevious();
            undated.add(line, cells);
        }
    }

    /** Returns the cells of the amount, or those of the first pending line that has a date of another column. */
    private StatementCells cellsWithDates(StatementCells cells, StatementLayout layout) {
        return linesOfNext.stream()
                .map(layout::cells)
                .filter(above ->
                        cells.otherDates().isEmpty() && !above.otherDates().isEmpty())
                .findFirst()
                .orElse(cells);
    }

    /**
     * Returns whether the text of a transaction is on the next page: its amount is the last line of its page, in a
     * table with a header.
     */
    private boolean continuesOnNextPage(int i, StatementLayout layout) {
        return layout.header().isPresent() && proximity.isLastOfPage(i) && proximity.continuesOnNextPage(i);
    }

    /** Adds a line of text to a transaction. */
    boolean addTextLine(int i, PrintedLine line, StatementCells cells, TableShape table) {
        boolean under = table.layout().isInLabelColumn(cells.left());
        Optional<AmountDirection> mark = table.layout().directionMark(cells);
        boolean belongs =
                open.isPresent() && under && proximity.continues(open.get().lastLine(), i);
        if (belongs && mark.isPresent() && open.get().hasAmount()) {
            open.get().add(line, mark.get());
        } else if (under && belongsToNext(i, table.layout()) && !(belongs && hasNoLabelYet(line))) {
            linesOfNext.add(line);
        } else if (belongs && open.get().hasAmount() && table.amountPosition() == TableShape.AmountPosition.LAST_LINE) {
            pendingLines.add(line);
            open.get().extendTo(line);
        } else if (belongs) {
            open.get().add(line, cells);
        } else if (under && isFirstBelowOpening(i, line, table.layout())) {
            pendingLines.add(line);
        } else {
            endTransaction(table.layout());
            inheritedDates.clearPrevious();
            return false;
        }
        return true;
    }

    /** Returns whether a line is the first of a transaction that has the date of the opening balance above it. */
    private boolean isFirstBelowOpening(int i, PrintedLine line, StatementLayout layout) {
        return open.isEmpty()
                && inheritedDates.isBelowOpening(line)
                && !StatementVocabulary.isDirection(line.text())
                && proximity.isAboveUndatedAmount(i, layout);
    }

    /** Returns whether the transaction of the previous page has no label yet. */
    private boolean hasNoLabelYet(PrintedLine line) {
        return open.filter(transaction ->
                        !transaction.hasLabel() && transaction.lastLine().page() < line.page())
                .isPresent();
    }

    /**
     * Returns whether text belongs to the transaction below, whose date or amount is printed in the middle of its
     * label.
     */
    private boolean belongsToNext(int i, StatementLayout layout) {
        Optional<PrintedLine> last = open.map(PrintedTransactionBuilder::lastLine);
        boolean complete = open.map(PrintedTransactionBuilder::hasAmount).orElseGet(inheritedDates::isBelowHeading);
        return proximity.belongsToNextTransaction(i, layout, last, linesOfNext)
                || (complete && proximity.belongsToNextAmount(i, layout, last));
    }

    /** Adds a heading with the date of the transactions below. */
    void addDateHeading(PrintedLine line, StatementLayout layout) {
        endTransaction(layout);
        collector.skip(line, "the date of the transactions below");
        inheritedDates.setHeading(line);
    }

    /** Sets the date of an opening balance, which may also be the date of the first transactions. */
    void setOpeningDate(PrintedLine line, StatementCells cells) {
        inheritedDates.setOpening(line, cells.dates());
    }

    /** Adds the pending text to the complete transaction before it. */
    void addPendingText(StatementLayout layout) {
        for (PrintedLine line : pendingLines) {
            open.ifPresent(transaction -> transaction.add(line, layout.cells(line)));
        }
        pendingLines = new ArrayList<>();
    }

    /** Ends the open transaction, together with the pending text. */
    void endTransaction(StatementLayout layout) {
        addPendingText(layout);
        finish();
    }

    void finish() {
        open.ifPresent(transaction -> {
            inheritedDates.setPrevious(transaction);
            collector.add(transaction, columnHeaders);
        });
        open = Optional.empty();
        linesOfNext = new ArrayList<>();
        pendingLines = new ArrayList<>();
    }

    /** Clears the inherited dates when an account ends. */
    void clearDates() {
        inheritedDates.clear();
    }

    /** Starts a transaction that inherits its date, with the dates that {@code dated} has in other columns. */
    private void startUndated(PrintedLine line, StatementCells cells, StatementCells dated, StatementLayout layout) {
        start(line, cells, inheritedDates.datesFor(dated, open), inheritedDates.nextOrigin(), layout);
    }

    private void start(
            PrintedLine line,
            StatementCells cells,
            List<StatementCells.DateCell> days,
            PrintedTransaction.DateOrigin dating,
            StatementLayout layout) {
        List<PrintedLine> above = linesOfNext;
        endTransaction(layout);
        columnHeaders = layout.header().isPresent()
                ? SectionCollector.ColumnHeaders.PRINTED
                : SectionCollector.ColumnHeaders.NONE;
        PrintedTransactionBuilder transaction =
                new PrintedTransactionBuilder(line, days, dating, undated.heading(cells));
        above.forEach(previous -> transaction.add(previous, layout.cells(previous)));
        transaction.add(line, cells);
        open = Optional.of(transaction);
    }
}
