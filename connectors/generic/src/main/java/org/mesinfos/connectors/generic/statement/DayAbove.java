package org.mesinfos.connectors.generic.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.generic.Role;
import org.mesinfos.connectors.generic.print.PrintedLine;

/** The day of movements that begin with none: that of a heading, or of the movement above. Used once. */
final class DayAbove {

    private Optional<Cells.DatedPiece> heading = Optional.empty();
    /** The last movement before what may stand between two pages, or the opening balance. */
    private Optional<Above> previous = Optional.empty();

    private final Reach reach;

    DayAbove(Reach reach) {
        this.reach = reach;
    }

    /** How far the day of a movement reaches to those below that have none. */
    enum Reach {
        /** To those right below it, and to the first ones of the next page. */
        PAGE,
        /** Also to those behind a sum. */
        BEHIND_SUMS
    }

    /** What has its own date above a line that has none. */
    private record Above(List<Cells.DatedPiece> days, int page, Extent extent) {}

    /** Where movements without a date follow what stands above. */
    private enum Extent {
        SAME_PAGE,
        NEXT_PAGE
    }

    /** Takes the date of a heading. */
    void head(PrintedLine line) {
        heading = line.pieces()
                .get(1)
                .day()
                .map(printed -> new Cells.DatedPiece(printed, Optional.of(Role.BOOKING_DATE)));
    }

    /** Remembers the movement that has ended. */
    void end(OpenMovement movement) {
        previous = Optional.of(new Above(movement.days(), movement.last().page(), Extent.NEXT_PAGE));
    }

    /** Remembers the day of an opening balance. */
    void opening(PrintedLine line, List<Cells.DatedPiece> days) {
        previous = Optional.of(new Above(days, line.page(), Extent.SAME_PAGE));
    }

    /** Forgets the movement that has ended: something else stands below it. */
    void interrupt() {
        previous = Optional.empty();
    }

    void clear() {
        heading = Optional.empty();
        previous = Optional.empty();
    }

    /** Whether a line without a date may begin a movement, with none open. */
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

    /** The dates of a movement that begins with none, and what stands beside it under other names. */
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

    /** The dates of a movement that begins with some: the day of the heading goes first where they are none of booking. */
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
