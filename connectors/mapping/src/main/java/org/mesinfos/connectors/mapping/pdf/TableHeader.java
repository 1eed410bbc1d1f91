package org.mesinfos.connectors.mapping.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfPage;

/** Header of a table: a line with the header words of all columns, from left to right. */
final class TableHeader {

    private final List<TableColumn> columns;

    TableHeader(List<TableColumn> columns) {
        this.columns = List.copyOf(columns);
    }

    /** Returns the positions of the columns if the line is the header. */
    Optional<ColumnPlaces> find(PdfLine line) {
        List<String> comparable = HeaderWords.comparable(line.words());
        List<ColumnPlaces.Place> places = new ArrayList<>();
        int from = 0;
        for (TableColumn column : columns) {
            OptionalInt start = column.header().find(comparable, from);
            if (start.isEmpty()) {
                return Optional.empty();
            }
            from = start.getAsInt() + column.header().size();
            places.add(new ColumnPlaces.Place(
                    line.words().get(start.getAsInt()).left(),
                    line.words().get(from - 1).right(),
                    column.alignment()));
        }
        return Optional.of(new ColumnPlaces(places));
    }

    boolean isOn(PdfPage page) {
        return page.lines().stream().anyMatch(line -> find(line).isPresent());
    }

    /** Returns a description with the column names, for messages. */
    String describe() {
        return "a line with the headers "
                + String.join(", ", columns.stream().map(TableColumn::name).toList());
    }
}
