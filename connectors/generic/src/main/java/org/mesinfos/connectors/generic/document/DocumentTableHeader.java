package org.mesinfos.connectors.generic.document;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Header of a table in a document, on one line or several.
 *
 * @param firstLine index of its first line
 * @param lastLine index of its last line
 * @param columns from left to right
 */
public record DocumentTableHeader(int firstLine, int lastLine, List<DocumentTableColumn> columns) {

    public DocumentTableHeader {
        columns = List.copyOf(columns);
    }

    /** Returns the concepts of the columns, by which the repeated header on another page is recognised. */
    public Set<String> concepts() {
        return columns.stream().map(DocumentTableColumn::concept).collect(Collectors.toSet());
    }
}
