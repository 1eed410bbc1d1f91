package org.mesinfos.connectors.generic.document;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Header of a table in a document, on one line or several.
 *
 * @param firstLine index of its first line
 * @param lastLine index of its last line
 * @param columns from left to right
 */
public record DocumentTableHeader(int firstLine, int lastLine, List<DocumentTableColumn> columns) {

    /** Maximum distance between a number and the name of its column, in points. */
    private static final double MAX_DISTANCE = 45;

    public DocumentTableHeader {
        columns = List.copyOf(columns);
    }

    /**
     * Returns the concept of the column of a number.
     *
     * @param accepted tests whether a column of a concept may have the number
     * @return empty if no name is near
     */
    public Optional<String> conceptOf(DocumentToken number, Predicate<String> accepted) {
        return columnOf(number, accepted).map(DocumentTableColumn::concept);
    }

    /**
     * Returns the column of a number: that with the nearest name.
     *
     * @param accepted tests whether a column of a concept may have the number
     * @return empty if no name is near
     */
    public Optional<DocumentTableColumn> columnOf(DocumentToken number, Predicate<String> accepted) {
        return columns.stream()
                .filter(column -> accepted.test(column.concept()))
                .filter(column -> number.distance(column.left(), column.right()) <= MAX_DISTANCE)
                .min(Comparator.comparingDouble(
                                (DocumentTableColumn column) -> number.distance(column.left(), column.right()))
                        .thenComparingDouble(column -> Math.abs(number.centre() - column.centre())));
    }

    /** Returns the concepts of the columns, by which the repeated header on another page is recognised. */
    public Set<String> concepts() {
        return columns.stream().map(DocumentTableColumn::concept).collect(Collectors.toSet());
    }
}
