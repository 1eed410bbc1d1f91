package org.mesinfos.connectors.generic.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.generic.print.Piece;
import org.mesinfos.connectors.generic.print.PrintedLine;

/**
 * Parser that separates the lines of a statement into transactions, balances and accounts. Each instance parses one
 * document.
 */
final class StatementWalk {

    private final PrintedStatement document;
    private final Map<Integer, TableShape> tables = new HashMap<>();
    private final LineNeighbours neighbours;
    private final SectionLog log = new SectionLog();
    private final MovementLines movements;
    private Optional<Layout> lastLayout = Optional.empty();
    /** Kind of the line above, if that line has no amount. */
    private LineKind above = LineKind.OTHER;

    StatementWalk(PrintedStatement document, DayAbove.Reach dateScope) {
        this.document = document;
        int last = document.tables().stream().mapToInt(Integer::intValue).max().orElse(-1);
        for (int table = 0; table <= last; table++) {
            Optional<TableHeader> header = table < document.found().size()
                    ? Optional.of(document.found().get(table))
                    : Optional.empty();
            Optional<TableShape> shape = TableShape.of(header, document.linesOf(table));
            if (shape.isPresent()) {
                tables.put(table, shape.get());
            }
        }
        this.neighbours = new LineNeighbours(document);
        this.movements = new MovementLines(neighbours, log, new DayAbove(dateScope));
    }

    void walk() {
        for (int i = 0; i < document.lines().size(); i++) {
            PrintedLine line = document.lines().get(i);
            Optional<TableShape> table =
                    Optional.ofNullable(tables.get(document.tables().get(i)));
            if (document.headers().contains(i)) {
                header(i, line);
            } else if (table.isEmpty()) {
                announce(i, line);
                movements.heading(line);
                log.addBeside(document.lines(), i);
            } else {
                inTable(i, line, table.get());
            }
        }
        lastLayout.ifPresent(movements::give);
        movements.finish();
        log.end();
    }

    SectionLog log() {
        return log;
    }

    /** Returns the lines that are not part of a transaction. */
    List<PrintedLine> around() {
        return document.lines().stream().filter(line -> !log.isTold(line)).toList();
    }

    /** Returns the lines that are neither part of a transaction nor of a header. */
    List<PrintedLine> beside() {
        List<PrintedLine> lines = new ArrayList<>();
        for (int i = 0; i < document.lines().size(); i++) {
            PrintedLine line = document.lines().get(i);
            if (!document.headers().contains(i) && !log.isTold(line)) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** Returns whether debit and credit columns are distinguished by their positions only. */
    boolean isGuessed() {
        return document.found().isEmpty()
                || tables.entrySet().stream()
                        .anyMatch(table -> table.getValue()
                                .layout()
                                .header()
                                .filter(header ->
                                        UnknownNames.isGuess(document.found().get(table.getKey()), header))
                                .isPresent());
    }

    List<Layout> layouts() {
        return tables.values().stream().map(TableShape::layout).toList();
    }

    private void header(int i, PrintedLine line) {
        int table = document.tables().get(i);
        commit();
        log.pass(line, "the names of the columns");
        if (table >= 0 && table < document.found().size()) {
            log.currency(document.found().get(table).currency());
        }
    }

    private void inTable(int i, PrintedLine line, TableShape table) {
        Layout layout = table.layout();
        lastLayout = Optional.of(layout);
        Cells cells = layout.cells(line);
        if (document.furniture().contains(i) && !cells.isDated()) {
            announce(i, line);
        } else if (layout.isDatedByValue() && DateAnchor.isHeading(line)) {
            movements.day(line, layout);
        } else if (!isPassed(line, cells, layout)) {
            movement(i, line, cells, table);
        }
    }

    /** Skips a line with a balance or a total; returns false for any other line. */
    private boolean isPassed(PrintedLine line, Cells cells, Layout layout) {
        LineKind kind = cells.words().isEmpty() && !cells.isDated() ? above : LineKind.of(cells.text());
        above = line.pieces().stream().noneMatch(Piece.Amount.class::isInstance) && BalanceWords.areAll(cells.text())
                ? kind
                : LineKind.OTHER;
        boolean unnamed = isUnnamedBalance(kind, cells);
        if (unnamed || isBalance(kind, cells, line)) {
            movements.give(layout);
            movements.finish();
            if (kind == LineKind.OPENING && log.isOpenedBy(cells)) {
                log.begin();
                movements.clear();
            }
            commit();
            log.add(unnamed ? BalanceLine.Kind.ANY : kind.balance().orElseThrow(), cells, line);
            if (kind == LineKind.OPENING && cells.isDated()) {
                movements.opening(line, cells);
            }
            return true;
        }
        boolean total = kind == LineKind.TOTAL && !cells.isDated() && !isMovementOfToday(cells);
        if (total || cells.hasBothHalves()) {
            movements.finish();
            log.pass(line, "a total");
            return true;
        }
        if (cells.isDated() && !cells.hasAmount() && cells.balance().isPresent()) {
            movements.finish();
            log.pass(line, "a balance without a transaction");
            return true;
        }
        return false;
    }

    private void movement(int i, PrintedLine line, Cells cells, TableShape table) {
        if (cells.isDated()) {
            movements.dated(line, cells, table);
        } else if (cells.hasAmount()) {
            movements.amount(i, line, cells, table);
        } else if (!movements.words(i, line, cells, table)) {
            announce(i, line);
            movements.heading(line);
        }
    }

    /** Returns whether a line is a further transaction on the date above. Totals have no running balance. */
    private boolean isMovementOfToday(Cells cells) {
        return movements.isOpen() && cells.hasAmount() && cells.balance().isPresent();
    }

    /** Returns whether a line has only a balance, whereas the transaction above already has its own. */
    private boolean isUnnamedBalance(LineKind kind, Cells cells) {
        return kind == LineKind.OTHER
                && cells.balance().isPresent()
                && !cells.isDated()
                && !cells.hasAmount()
                && movements.hasBalance();
    }

    /**
     * Returns whether a line is a balance. Labels of transactions may start like one; in a table with a balance column,
     * only that column counts.
     */
    private static boolean isBalance(LineKind kind, Cells cells, PrintedLine line) {
        if (kind.balance().isEmpty() || line.pieces().stream().noneMatch(Piece.Amount.class::isInstance)) {
            return false;
        }
        boolean any = kind == LineKind.BALANCE;
        if (cells.isDated() && any && cells.hasAmount()) {
            return BalanceWords.areAll(cells.text());
        }
        return any ? cells.balance().isPresent() || cells.hasAmount() || BalanceWords.areAll(cells.text()) : true;
    }

    private void announce(int i, PrintedLine line) {
        log.announce(line, neighbours.below(i));
    }

    /** Ends the current account if another one was announced. */
    private void commit() {
        if (log.isNextAccount() || log.isAnnouncedBehindEnd()) {
            movements.finish();
            log.end();
            movements.clear();
        }
        log.takeAccount();
    }
}
