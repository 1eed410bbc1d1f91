package org.mesinfos.connectors.mapping.csv;

import java.util.Optional;
import java.util.regex.Pattern;
import org.mesinfos.connectors.mapping.YamlMap;

/**
 * Columns of which each is a row of its own, such as one for each score: the row of the file comes as many times as such
 * columns are filled, or once when none is.
 *
 * @param columns pattern of their names
 * @param name what the mapping calls the name of the column
 * @param value what it calls the value in it
 */
record Unpivot(Pattern columns, String name, String value) {

    /** What of a column a slot stands for. */
    enum Side {
        NAME,
        VALUE
    }

    static Optional<Unpivot> of(YamlMap map) {
        Optional<Pattern> columns = map.pattern("columns");
        if (columns.isEmpty()) {
            map.problems().add(map.place(), "\"columns\" is missing: a pattern of the names of the columns");
        }
        String name = map.requiredText("name");
        String value = map.requiredText("value");
        map.rejectOthers();
        return columns.map(pattern -> new Unpivot(pattern, name, value));
    }

    /** The side that a mapping calls by a name; empty when that is a column of the file. */
    Optional<Side> side(String called) {
        if (called.equals(name)) {
            return Optional.of(Side.NAME);
        }
        return called.equals(value) ? Optional.of(Side.VALUE) : Optional.empty();
    }

    /** What such a file has: at least one of the columns. */
    ColumnSelector expected() {
        return ColumnSelector.matching(columns);
    }

    boolean takes(String column) {
        return columns.matcher(column).matches();
    }
}
