package org.mesinfos.connectors.format.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.mesinfos.connectors.format.lines.Dialect;
import org.mesinfos.connectors.format.lines.LineEnd;
import org.mesinfos.connectors.format.lines.LogicalLines;

/** Parser of the first lines of separated values into cells, for generic readers. */
public final class CsvGrid {

    /** The delimiters to try for an undescribed file, the most frequent first. */
    public static final String DELIMITERS = Dialect.DELIMITERS;

    private CsvGrid() {}

    /**
     * A line that is not blank.
     *
     * @param text the line as in the file
     * @param cells cells without surrounding white space; "" if a cell is empty
     */
    public record Line(String text, List<String> cells) {

        public Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Parses the first lines of a text, without blank lines.
     *
     * @param limit maximum number of lines
     */
    public static List<Line> lines(String text, char delimiter, int limit) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Dialect dialect = new Dialect((byte) delimiter, '"', LineEnd.of(bytes));
        LineParser parser = new LineParser(dialect, StandardCharsets.UTF_8);
        LogicalLines lines = new LogicalLines(new ByteArrayInputStream(bytes), dialect, 0, 1);
        List<Line> found = new ArrayList<>();
        try {
            while (found.size() < limit && lines.next()) {
                if (lines.kind() == LogicalLines.Kind.LINE) {
                    String line = parser.text(lines);
                    List<String> cells = cells(parser.values(line));
                    if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                        found.add(new Line(line, cells));
                    }
                }
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("Bytes in memory could not be read", impossible);
        }
        return found;
    }

    private static List<String> cells(String[] values) {
        return Arrays.stream(values)
                .map(value -> Objects.requireNonNullElse(CellText.clean(value), ""))
                .toList();
    }
}
