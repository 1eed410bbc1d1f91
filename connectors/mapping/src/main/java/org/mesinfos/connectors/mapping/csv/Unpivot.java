package org.mesinfos.connectors.mapping.csv;

import java.util.Optional;
import java.util.regex.Pattern;
import org.mesinfos.connectors.format.match.BoundedText;
import org.mesinfos.connectors.mapping.yaml.YamlMap;

/**
 * Rule for columns that each become a row of their own, such as one column for each score. A row of the file is read
 * once for each non-empty unpivoted column, or once if there is none.
 *
 * <pre>{@code
 * player, level 1, level 2        player, name,    value
 * ann,    10,      20        ->   ann,    level 1, 10
 *                                 ann,    level 2, 20
 * }</pre>
 *
 * @param columns pattern of the column names
 * @param name the name under which the mapping refers to the column name
 * @param value the name under which the mapping refers to the cell value
 */
record Unpivot(Pattern columns, String name, String value) {

    /** The part of a column that a slot refers to. */
    enum Side {
        NAME,
        VALUE
    }

    static Optional<Unpivot> of(YamlMap map) {
        Optional<Pattern> columns = map.pattern("columns");
        if (!map.has("columns")) {
            map.problems().add(map.location(), "\"columns\" is missing: a pattern of the names of the columns");
        }
        String name = map.requiredText("name");
        String value = map.requiredText("value");
        map.rejectUnknownKeys();
        return columns.map(pattern -> new Unpivot(pattern, name, value));
    }

    /** Returns the side with the given name in the mapping; empty if the name is that of a regular column. */
    Optional<Side> side(String called) {
        if (called.equals(name)) {
            return Optional.of(Side.NAME);
        }
        return called.equals(value) ? Optional.of(Side.VALUE) : Optional.empty();
    }

    /** Returns the selector for at least one of the columns, which a file must contain. */
    ColumnSelector expected() {
        return ColumnSelector.matching(columns);
    }

    boolean matches(String column) {
        return BoundedText.matcher(columns, column).matches();
    }
}
