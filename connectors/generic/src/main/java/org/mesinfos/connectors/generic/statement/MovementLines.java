package org.mesinfos.connectors.generic.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.generic.MoneyWay;
import org.mesinfos.connectors.generic.Role;
import org.mesinfos.connectors.generic.print.Piece;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedMoney;

/** Assembles the lines of a table into transactions. Each instance processes one statement. */
final class MovementLines {

    private final LineNeighbours neighbours;
    private final SectionLog log;
    private final DayAbove day;
    private Optional<OpenMovement> open = Optional.empty();
    private Map<Role, List<PrintedMoney>> raised = Map.of();
    /** Lines of the transaction whose date is printed below them. */
    private List<PrintedLine> ahead = new ArrayList<>();
    /** Text after a complete transaction: either its own, or the first of the next transaction on the same date. */
    private List<PrintedLine> between = new ArrayList<>();

    private Movement.Heading heading = Movement.Heading.NONE;
    private SectionLog.Names names = SectionLog.Names.NONE;

    MovementLines(LineNeighbours neighbours, SectionLog log, DayAbove inheritedDates) {
        this.neighbours = neighbours;
        this.log = log;
        this.day = inheritedDates;
    }

    boolean isOpen() {
        return open.isPresent();
    }

    /**
     * Returns whether a balance without a transaction may follow: after a transaction that has its own balance, or
     * before all transactions.
     */
    boolean hasBalance() {
        return open.map(OpenMovement::hasBalance).orElse(log.isEmpty());
    }

    /** Adds a line that starts with dates. */
    void dated(PrintedLine line, Cells cells, TableShape table) {
        if (!cells.hasAmount() && table.secondDate() == TableShape.SecondDate.BELOW_FIRST && open.isPresent()) {
            open.get().add(cells.days().get(0), table.layout().header().flatMap(TableHeader::dateBelow));
            open.get().add(line, cells);
            return;
        }
        start(line, cells, day.with(cells.days()), Movement.Dating.OWN, table.layout());
        if (!cells.hasAmount()) {
            open.ifPresent(transaction -> transaction.add(raised));
            raised = Map.of();
        }
    }

    /**
     * Adds a line with an amount and no date. It belongs to the transaction above, to the one below, or to a further
     * transaction on the same date.
     */
    void amount(int i, PrintedLine line, Cells cells, TableShape table) {
        Layout layout = table.layout();
        if (table.amounts() == TableShape.Amounts.ABOVE_DATE) {
            finish();
            ahead.add(line);
        } else if (open.isPresent()
                && !open.get().hasAmount()
                && neighbours.isNear(open.get().last(), line)) {
            open.get().add(line, cells);
        } else if (cells.words().isEmpty() && neighbours.isRaised(i, layout)) {
            raised = cells.money();
        } else if (cells.words().isEmpty() && !ahead.isEmpty() && open.isPresent()) {
            start(line, cells, day.of(cells, open), Movement.Dating.OF_THE_MOVEMENT_ABOVE, layout);
        } else if (cells.words().isEmpty() && open.isPresent() && isCut(i, layout)) {
            start(line, cells, day.of(cells, open), Movement.Dating.OF_THE_MOVEMENT_ABOVE, layout);
        } else if ((open.isPresent() || day.isKnown(line))
                && !cells.label().isEmpty()
                && layout.isUnderLabel(cells.label().get(0).left())) {
            ahead = between;
            between = new ArrayList<>();
            start(line, cells, day.of(dated(cells, layout), open), Movement.Dating.OF_THE_MOVEMENT_ABOVE, layout);
        } else {
            heading(line);
            day.interrupt();
            log.pass(line, "an amount outside the transactions");
        }
    }

    /** Returns the cells of the amount, or those of the first pending line that has a date of another column. */
    private Cells dated(Cells cells, Layout layout) {
        return ahead.stream()
                .map(layout::cells)
                .filter(above -> cells.asides().isEmpty() && !above.asides().isEmpty())
                .findFirst()
                .orElse(cells);
    }

    /**
     * Returns whether the text of a transaction is on the next page: its amount is the last line of its page, in a
     * table with a header.
     */
    private boolean isCut(int i, Layout layout) {
        return layout.header().isPresent() && neighbours.isLastOfPage(i) && neighbours.goesOn(i);
    }

    /** Adds a line of text to a transaction. */
    boolean words(int i, PrintedLine line, Cells cells, TableShape table) {
        boolean under = table.layout().isUnderLabel(cells.left()) || cells.isYearsAlone();
        Optional<MoneyWay> mark = mark(cells, table.layout());
        boolean belongs =
                open.isPresent() && under && neighbours.continues(open.get().last(), i);
        if (belongs && mark.isPresent() && open.get().hasAmount()) {
            open.get().add(line, mark.get());
        } else if (under && isOfNext(i, table.layout()) && !(belongs && isUnnamed(line))) {
            ahead.add(line);
        } else if (belongs && open.get().hasAmount() && table.amounts() == TableShape.Amounts.LAST_LINE) {
            between.add(line);
            open.get().reach(line);
        } else if (belongs) {
            open.get().add(line, cells);
        } else {
            give(table.layout());
            finish();
            day.interrupt();
            return false;
        }
        return true;
    }

    /** Returns whether the transaction of the previous page has no label yet. */
    private boolean isUnnamed(PrintedLine line) {
        return open.filter(transaction -> !transaction.hasLabel() && transaction.last().page() < line.page())
                .isPresent();
    }

    /**
     * Returns whether text belongs to the transaction below, whose date or amount is printed in the middle of its
     * label.
     */
    private boolean isOfNext(int i, Layout layout) {
        Optional<PrintedLine> last = open.map(OpenMovement::last);
        boolean complete = open.filter(OpenMovement::hasAmount).isPresent();
        return neighbours.isNearerToNext(i, layout, last, ahead)
                || (complete && neighbours.isNearerToAmount(i, layout, last));
    }

    /** Returns the direction mark, such as <i>CR</i>, if it is printed alone below the amount. */
    private static Optional<MoneyWay> mark(Cells cells, Layout layout) {
        return cells.words().size() == 1
                        && cells.text().length() > 1
                        && layout.amounts().endsAt(cells.words().get(0).piece())
                ? MoneyWay.of(cells.text())
                : Optional.empty();
    }

    /** Adds a heading with the date of the transactions below. */
    void day(PrintedLine line, Layout layout) {
        give(layout);
        finish();
        log.pass(line, "the date of the transactions below");
        day.head(line);
    }

    /** Sets the date of an opening balance, which may also be the date of the first transactions. */
    void opening(PrintedLine line, Cells cells) {
        day.opening(line, cells.days());
    }

    /** Reads the direction that a line states for the transactions below it. */
    void heading(PrintedLine line) {
        String comparable = StatementWords.comparable(line.pieces().stream()
                .filter(piece -> !(piece instanceof Piece.Amount))
                .map(Piece::text)
                .reduce("", (first, second) -> first + " " + second));
        if (StatementWords.TABLE.is("incoming", comparable)) {
            heading = Movement.Heading.INCOMING;
        } else if (StatementWords.TABLE.is("outgoing", comparable)) {
            heading = Movement.Heading.OUTGOING;
        }
    }

    /** Adds the pending text to the complete transaction before it. */
    void give(Layout layout) {
        for (PrintedLine line : between) {
            open.ifPresent(transaction -> transaction.add(line, layout.cells(line)));
        }
        between = new ArrayList<>();
    }

    void finish() {
        open.ifPresent(transaction -> {
            day.end(transaction);
            log.add(transaction, names);
        });
        open = Optional.empty();
        ahead = new ArrayList<>();
        between = new ArrayList<>();
    }

    /** Clears the inherited dates when an account ends. */
    void clear() {
        day.clear();
    }

    private void start(
            PrintedLine line, Cells cells, List<Cells.DatedPiece> days, Movement.Dating dating, Layout layout) {
        List<PrintedLine> above = ahead;
        give(layout);
        finish();
        names = layout.header().isPresent() ? SectionLog.Names.PRINTED : SectionLog.Names.NONE;
        OpenMovement transaction = new OpenMovement(line, days, dating, heading);
        above.forEach(previous -> transaction.add(previous, layout.cells(previous)));
        transaction.add(line, cells);
        open = Optional.of(transaction);
    }
}
