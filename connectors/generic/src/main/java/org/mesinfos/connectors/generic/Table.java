package org.mesinfos.connectors.generic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mesinfos.connectors.format.csv.CsvGrid;
import org.mesinfos.connectors.format.json.JsonGrid;

/**
 * The beginning of a file in one way of cutting it into cells.
 *
 * @param delimiter between cells
 * @param preamble the lines before the header
 * @param header the names of the columns; empty where no row names them
 * @param width cells of the header, also those at its end that name nothing; 0 where no row names the columns
 * @param rows that follow
 * @param objects where they are objects of JSON, the path of these; empty where they are lines
 */
record Table(
        char delimiter,
        List<CsvGrid.Line> preamble,
        List<String> header,
        int width,
        List<CsvGrid.Line> rows,
        Optional<String> objects) {

    /** Cells at the end of a row that may be left out. */
    private static final int FEW = 2;

    /** A table whose header is one of its lines. Names are often missing at its end, also that of a sign. */
    static Table withHeader(char delimiter, List<CsvGrid.Line> lines, int header) {
        List<String> names = lines.get(header).cells();
        int size = names.size();
        while (size > 0 && names.get(size - 1).isEmpty()) {
            size--;
        }
        List<CsvGrid.Line> rows = MovementRows.of(lines.subList(header + 1, lines.size()));
        if (size < names.size()
                && SignCodes.ofBothWays(new Column(size, "", values(rows, size)))
                        .isPresent()) {
            size++;
        }
        return new Table(
                delimiter,
                lines.subList(0, header),
                names.subList(0, size),
                names.size(),
                lines.subList(header + 1, lines.size()),
                Optional.empty());
    }

    static Table withoutHeader(char delimiter, List<CsvGrid.Line> lines) {
        return new Table(delimiter, List.of(), List.of(), 0, lines, Optional.empty());
    }

    /** A table whose rows are objects. */
    static Table ofObjects(JsonGrid grid) {
        List<CsvGrid.Line> rows =
                grid.rows().stream().map(cells -> new CsvGrid.Line("", cells)).toList();
        return new Table('\0', List.of(), grid.names(), grid.names().size(), rows, Optional.of(grid.record()));
    }

    boolean isNamed() {
        return !header.isEmpty();
    }

    /** The rows that may be movements: with as many cells as most of those, give or take a few. */
    List<CsvGrid.Line> movements() {
        List<CsvGrid.Line> movements = MovementRows.of(rows);
        Map<Integer, Long> sizes = movements.stream()
                .collect(Collectors.groupingBy(row -> row.cells().size(), TreeMap::new, Collectors.counting()));
        int usual = sizes.entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
        return movements.stream()
                .filter(row -> row.cells().size() >= usual - FEW)
                .toList();
    }

    /** Whether a movement of the sample has fewer cells than there are columns. */
    boolean hasShortRows() {
        int columns = Math.max(width, columnsOf(movements()).size());
        return movements().stream().anyMatch(row -> row.cells().size() < columns);
    }

    /** The columns with the values of some of the rows. */
    List<Column> columnsOf(List<CsvGrid.Line> some) {
        int columns = isNamed()
                ? header.size()
                : some.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        return IntStream.range(0, columns)
                .mapToObj(position -> new Column(position, name(position), values(some, position)))
                .toList();
    }

    /** How often the header comes again between the rows. */
    boolean repeatsHeader() {
        return isNamed() && rows.stream().anyMatch(row -> row.cells().equals(header));
    }

    String name(int position) {
        return position < header.size() ? header.get(position) : "";
    }

    private static List<String> values(List<CsvGrid.Line> rows, int position) {
        List<String> values = new ArrayList<>();
        for (CsvGrid.Line row : rows) {
            values.add(position < row.cells().size() ? row.cells().get(position) : "");
        }
        return values;
    }
}
