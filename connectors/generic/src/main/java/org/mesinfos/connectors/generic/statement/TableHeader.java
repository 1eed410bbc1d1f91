package org.mesinfos.connectors.generic.statement;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.generic.Role;

/**
 * The header of a table of transactions.
 *
 * @param columns columns from left to right
 * @param lines number of printed lines that it takes
 * @param dateBelow role of the second of two dates printed below each other; empty if the header does not name it
 *     separately
 */
record TableHeader(List<HeaderColumn> columns, int lines, Optional<Role> dateBelow) {

    /** Maximum offset between repetitions of a header on different pages, in points. */
    private static final double SAME_PLACE = 4;

    TableHeader {
        columns = List.copyOf(columns);
    }

    /** Returns a copy with other columns. */
    TableHeader with(List<HeaderColumn> others) {
        return new TableHeader(others, lines, dateBelow);
    }

    List<HeaderColumn> dates() {
        return columns.stream().filter(HeaderColumn::isDate).toList();
    }

    List<HeaderColumn> money() {
        return columns.stream().filter(HeaderColumn::isMoney).toList();
    }

    List<HeaderColumn> texts() {
        return columns.stream().filter(HeaderColumn::isText).toList();
    }

    boolean has(Role role) {
        return columns.stream().anyMatch(column -> column.role().equals(Optional.of(role)));
    }

    /** Returns the currency named in one of its amount columns. */
    Optional<String> currency() {
        return money().stream().flatMap(column -> column.currency().stream()).findFirst();
    }

    /** Returns whether the other header is the same header on another page. */
    boolean repeats(TableHeader other) {
        if (columns.size() != other.columns.size()) {
            return false;
        }
        for (int i = 0; i < columns.size(); i++) {
            HeaderColumn mine = columns.get(i);
            HeaderColumn theirs = other.columns.get(i);
            if (!mine.name().equals(theirs.name()) || Math.abs(mine.left() - theirs.left()) > SAME_PLACE) {
                return false;
            }
        }
        return true;
    }
}
