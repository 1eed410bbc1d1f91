package org.mesinfos.connectors.generic.document;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Header of a table in a document, on one line or several.
 *
 * @param first index of its first line
 * @param last index of its last line
 * @param columns from left to right
 */
public record ColumnNames(int first, int last, List<TableColumn> columns) {

    public ColumnNames {
        columns = List.copyOf(columns);
    }

    /** Returns the concepts of the columns, by which the repeated header on another page is recognised. */
    public Set<String> notions() {
        return columns.stream().map(TableColumn::notion).collect(Collectors.toSet());
    }
}
