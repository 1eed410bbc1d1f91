package org.mesinfos.connectors.generic.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.generic.Role;
import org.mesinfos.connectors.generic.print.PrintedLine;

/**
 * Tracker of the date that transactions without their own date inherit from a heading or from the transaction above.
 * Each instance tracks one statement.
 */
final class DayAbove {

    private Optional<Cells.DatedPiece> heading = Optional.empty();
    /** The last transaction or opening balance from which the next page may inherit. */
    private Optional<Above> previous = Optional.empty();

    private final Reach reach;

    DayAbove(Reach scope) {
        this.reach = scope;
    }

    /** Scope within which transactions inherit a date. */
    enum Reach {
        /** Transactions directly below, and the first ones of the next page. */
        PAGE,
        /** Also transactions after a subtotal. */
        BEHIND_SUMS
    }

    /** A line above with its own dates. */
    private record Above(List<Cells.DatedPiece> days, int page, Extent extent) {}

    /** Page on which transactions inherit the dates of a line. */
    private enum Extent {
        SAME_PAGE,
        NEXT_PAGE
    }

    /** Sets the date of a heading. */
    void head(PrintedLine line) {
        heading = line.pieces()
                .get(1)
                .day()
                .map(printed -> new Cells.DatedPiece(printed, Optional.of(Role.BOOKING_DATE)));
    }

    /** Remembers the dates of a complete transaction. */
    void end(OpenMovement transaction) {
        previous = Optional.of(new Above(transaction.days(), transaction.last().page(), Extent.NEXT_PAGE));
    }

    /** Remembers the date of an opening balance. */
    void opening(PrintedLine line, List<Cells.DatedPiece> days) {
        previous = Optional.of(new Above(days, line.page(), Extent.SAME_PAGE));
    }

    /** Forgets the previous transaction, after a line that separates it from the next ones. */
    void interrupt() {
        previous = Optional.empty();
    }

    void clear() {
        heading = Optional.empty();
        previous = Optional.empty();
    }

    /** Returns whether a line without a date may start a transaction, if no transaction is open. */
    boolean isKnown(PrintedLine line) {
        return heading.isPresent()
                || previous.filter(above -> reaches(above, line.page())).isPresent();
    }

    private boolean reaches(Above above, int page) {
        return switch (above.extent()) {
            case SAME_PAGE -> page == above.page();
            case NEXT_PAGE -> page == above.page() + 1 || (reach == Reach.BEHIND_SUMS && page == above.page());
        };
    }

    /**
     * Returns the dates of a transaction that does not start with one: the inherited date and its own dates in other
     * columns.
     */
    List<Cells.DatedPiece> of(Cells cells, Optional<OpenMovement> open) {
        Optional<List<Cells.DatedPiece>> above = open.map(OpenMovement::days).or(() -> previous.map(Above::days));
        if (heading.isEmpty() && cells.asides().isEmpty()) {
            return above.orElse(List.of());
        }
        List<Cells.DatedPiece> days = new ArrayList<>();
        heading.or(() -> above.map(dated -> dated.get(0))).ifPresent(days::add);
        days.addAll(cells.asides());
        return days;
    }

    /**
     * Returns the dates of a transaction that starts with one. The date of the heading is put first if they are all
     * value dates.
     */
    List<Cells.DatedPiece> with(List<Cells.DatedPiece> own) {
        boolean booked = own.stream().anyMatch(dated -> !dated.role().equals(Optional.of(Role.VALUE_DATE)));
        if (heading.isEmpty() || booked) {
            return own;
        }
        List<Cells.DatedPiece> days = new ArrayList<>(List.of(heading.get()));
        days.addAll(own);
        return days;
    }
}
