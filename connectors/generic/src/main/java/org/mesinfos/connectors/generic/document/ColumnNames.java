package org.mesinfos.connectors.generic.document;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names of the columns of a table, on one line or on several above each other.
 *
 * @param first number of its first line
 * @param last number of its last line
 * @param columns from left to right
 */
public record ColumnNames(int first, int last, List<TableColumn> columns) {

    public ColumnNames {
        columns = List.copyOf(columns);
    }

    /** What stands in the columns, for telling the same header again on another page. */
    public Set<String> notions() {
        return columns.stream().map(TableColumn::notion).collect(Collectors.toSet());
    }
}
