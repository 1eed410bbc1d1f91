package org.mesinfos.connectors.generic.statement;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.generic.Role;

/**
 * The names of the columns of a table of movements.
 *
 * @param columns from left to right
 * @param lines how many printed lines it takes
 * @param dateBelow what the second of two dates below each other is, where a name of its own stands below that of the first
 */
record TableHeader(List<HeaderColumn> columns, int lines, Optional<Role> dateBelow) {

    /** Points by which the same header may be printed elsewhere on another page. */
    private static final double SAME_PLACE = 4;

    TableHeader {
        columns = List.copyOf(columns);
    }

    /** The same lines with other columns. */
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

    /** The currency that one of its amounts is said to be in. */
    Optional<String> currency() {
        return money().stream().flatMap(column -> column.currency().stream()).findFirst();
    }

    /** Whether it is the same header, printed again. */
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
