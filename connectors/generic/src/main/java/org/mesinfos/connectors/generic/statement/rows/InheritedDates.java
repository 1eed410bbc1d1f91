package org.mesinfos.connectors.generic.statement.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.statement.layout.StatementCells;
import org.mesinfos.connectors.generic.statement.section.PrintedTransaction;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/**
 * Tracker of the date that transactions without their own date inherit from a heading or from the transaction above.
 * Each instance tracks one statement.
 */
public final class InheritedDates {

    private Optional<StatementCells.DateCell> heading = Optional.empty();
    /** The last transaction or opening balance, whose dates later lines may inherit. */
    private Optional<DatedLine> previous = Optional.empty();

    private final InheritanceScope scope;
    private boolean isBelowHeading;

    InheritedDates(InheritanceScope scope) {
        this.scope = scope;
    }

    /** Scope within which transactions inherit a date. */
    public enum InheritanceScope {
        /** Transactions directly below, and the first ones of the next page. */
        PAGE,
        /** Also transactions after a subtotal. */
        AFTER_SUBTOTALS
    }

    /** A line above with its own dates. */
    private record DatedLine(List<StatementCells.DateCell> dates, int page, Extent extent) {}

    /** Page on which transactions inherit the dates of a line. */
    private enum Extent {
        SAME_PAGE,
        NEXT_PAGE
    }

    /** Sets the date of a heading, which ends its line. */
    void setHeading(PrintedLine line) {
        isBelowHeading = true;
        heading = line.tokens()
                .get(line.tokens().size() - 1)
                .date()
                .map(printed -> new StatementCells.DateCell(printed, Optional.of(TransactionColumnRole.BOOKING_DATE)));
    }

    /** Returns whether the next transaction is the first one below a heading. */
    boolean isBelowHeading() {
        return isBelowHeading;
    }

    /** Starts the next transaction, and returns the origin of its date: for the first one below a heading, its own line. */
    PrintedTransaction.DateOrigin nextOrigin() {
        boolean first = isBelowHeading;
        isBelowHeading = false;
        return first ? PrintedTransaction.DateOrigin.OWN : PrintedTransaction.DateOrigin.INHERITED;
    }

    /** Remembers the dates of a complete transaction. */
    void setPrevious(PrintedTransactionBuilder transaction) {
        previous = Optional.of(
                new DatedLine(transaction.dates(), transaction.lastLine().page(), Extent.NEXT_PAGE));
    }

    /** Remembers the date of an opening balance. */
    void setOpening(PrintedLine line, List<StatementCells.DateCell> days) {
        previous = Optional.of(new DatedLine(days, line.page(), Extent.SAME_PAGE));
    }

    /** Forgets the previous transaction, after a line that separates it from the next ones. */
    void clearPrevious() {
        previous = Optional.empty();
    }

    void clear() {
        heading = Optional.empty();
        previous = Optional.empty();
    }

    /** Returns whether a line without a date may start a transaction, if no transaction is open. */
    boolean isAvailable(PrintedLine line) {
        return heading.isPresent()
                || previous.filter(above -> appliesTo(above, line.page())).isPresent();
    }

    /** Returns whether the last dated line is an opening balance above a line of the same page. */
    boolean isBelowOpening(PrintedLine line) {
        return previous.filter(above -> above.extent() == Extent.SAME_PAGE && above.page() == line.page())
                .isPresent();
    }

    private boolean appliesTo(DatedLine above, int page) {
        return switch (above.extent()) {
            case SAME_PAGE -> page == above.page();
            case NEXT_PAGE ->
                page == above.page() + 1 || (scope == InheritanceScope.AFTER_SUBTOTALS && page == above.page());
        };
    }

    /**
     * Returns the dates of a transaction that does not start with one: the inherited date and its own dates in other
     * columns.
     */
    List<StatementCells.DateCell> datesFor(StatementCells cells, Optional<PrintedTransactionBuilder> open) {
        Optional<List<StatementCells.DateCell>> above =
                open.map(PrintedTransactionBuilder::dates).or(() -> previous.map(DatedLine::dates));
        if (heading.isEmpty() && cells.otherDates().isEmpty()) {
            return above.orElse(List.of());
        }
        List<StatementCells.DateCell> days = new ArrayList<>();
        heading.or(() -> above.map(dated -> dated.get(0))).ifPresent(days::add);
        days.addAll(cells.otherDates());
        return days;
    }

    /**
     * Returns the dates of a transaction that starts with one. The date of the heading is put first if they are all
     * value dates.
     */
    List<StatementCells.DateCell> withHeadingDate(List<StatementCells.DateCell> own) {
        boolean booked =
                own.stream().anyMatch(dated -> !dated.role().equals(Optional.of(TransactionColumnRole.VALUE_DATE)));
        if (heading.isEmpty() || booked) {
            return own;
        }
        List<StatementCells.DateCell> days = new ArrayList<>(List.of(heading.get()));
        days.addAll(own);
        return days;
    }
}
