package org.mesinfos.connectors.mapping.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfPage;

/** Header of a table: a line with the header words of all columns, from left to right. */
final class PdfTableHeader {

    private final List<PdfTableColumn> columns;
    private final ValueEdges edges;

    PdfTableHeader(List<PdfTableColumn> columns) {
        this(columns, ValueEdges.NONE);
    }

    /** @param edges edges of the amounts of the document */
    PdfTableHeader(List<PdfTableColumn> columns, ValueEdges edges) {
        this.columns = List.copyOf(columns);
        this.edges = edges;
    }

    /** Returns the positions of the columns if the line is the header. */
    Optional<ColumnPositions> find(PdfLine line) {
        List<String> comparable = PdfHeaderWords.normalise(line.words());
        List<ColumnPositions.HeaderPosition> places = new ArrayList<>();
        int from = 0;
        for (PdfTableColumn column : columns) {
            OptionalInt start = column.header().find(comparable, from);
            if (start.isEmpty()) {
                return Optional.empty();
            }
            from = start.getAsInt() + column.header().size();
            places.add(new ColumnPositions.HeaderPosition(
                    line.words().get(start.getAsInt()).left(),
                    line.words().get(from - 1).right(),
                    column.alignment()));
        }
        return Optional.of(new ColumnPositions(places, edges));
    }

    boolean isOn(PdfPage page) {
        return page.lines().stream().anyMatch(line -> find(line).isPresent());
    }

    /** Returns a description with the column names, for messages. */
    String describe() {
        return "a line with the headers "
                + String.join(", ", columns.stream().map(PdfTableColumn::name).toList());
    }
}
