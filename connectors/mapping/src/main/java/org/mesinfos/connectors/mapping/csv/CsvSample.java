package org.mesinfos.connectors.mapping.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.csv.CellText;
import org.mesinfos.connectors.format.csv.LineParser;
import org.mesinfos.connectors.format.lines.Dialect;
import org.mesinfos.connectors.format.lines.LogicalLines;
import org.mesinfos.connectors.format.lines.TextEncoding;
import org.mesinfos.connectors.format.sheet.InvalidSheetException;
import org.mesinfos.connectors.format.sheet.SpreadsheetText;
import org.mesinfos.connectors.mapping.SampleTable;

/** Detection of header and columns of an undescribed file. */
final class CsvSample {

    private static final int SAMPLE_BYTES = 1 << 16;
    private static final int SAMPLE_ROWS = 200;

    private CsvSample() {}

    static Optional<SampleTable> of(SourceContent file) throws IOException {
        SourceContent content =
                SpreadsheetText.of(file).<SourceContent>map(text -> text).orElse(file);
        TextEncoding encoding = TextEncoding.of(Optional.empty(), content);
        byte[] head;
        try (InputStream in = encoding.open(content, 0)) {
            head = InvalidSheetException.readPrefix(in, SAMPLE_BYTES);
        }
        Optional<SampleTable> best = Optional.empty();
        for (int i = 0; i < Dialect.DELIMITERS.length(); i++) {
            char delimiter = Dialect.DELIMITERS.charAt(i);
            Optional<SampleTable> table = table(rows(head, encoding.charset(), delimiter), delimiter);
            if (columns(table) > columns(best)) {
                best = table;
            }
        }
        return best;
    }

    private static int columns(Optional<SampleTable> table) {
        return table.map(found -> found.columns().size()).orElse(0);
    }

    private static List<String[]> rows(byte[] head, Charset charset, char delimiter) throws IOException {
        Dialect dialect = new Dialect((byte) delimiter, '"', (byte) '\n');
        LineParser parser = new LineParser(dialect, charset);
        LogicalLines lines = new LogicalLines(new ByteArrayInputStream(head), dialect, 0, 1);
        List<String[]> rows = new ArrayList<>();
        while (rows.size() < SAMPLE_ROWS && lines.next()) {
            boolean whole = lines.offsetAfter() < SAMPLE_BYTES && lines.kind() == LogicalLines.Kind.LINE;
            if (whole) {
                rows.add(parser.values(parser.text(lines)));
            }
        }
        return rows;
    }

    /**
     * Finds the header: a row whose cells are non-empty, distinct words and whose next row has the same size. Of several, it is
     * the one above the most values, because two lines of a preamble may look like a header with its row.
     */
    private static Optional<SampleTable> table(List<String[]> rows, char delimiter) {
        int header = -1;
        long most = 0;
        for (int i = 0; i + 1 < rows.size(); i++) {
            int size = rows.get(i).length;
            if (size > 1 && rows.get(i + 1).length == size && isHeader(rows.get(i))) {
                long values = size
                        * rows.subList(i + 1, rows.size()).stream()
                                .filter(row -> row.length == size)
                                .count();
                if (values > most) {
                    most = values;
                    header = i;
                }
            }
        }
        return header < 0
                ? Optional.empty()
                : Optional.of(table(rows.get(header), rows.subList(header + 1, rows.size()), delimiter));
    }

    private static boolean isHeader(String[] cells) {
        Set<String> names = new LinkedHashSet<>();
        for (String cell : cells) {
            String name = CellText.clean(cell);
            if (name != null && (!Character.isLetter(name.charAt(0)) || !names.add(name))) {
                return false;
            }
        }
        return names.size() * 2 > cells.length && names.size() > 1;
    }

    private static SampleTable table(String[] header, List<String[]> rows, char delimiter) {
        List<SampleTable.SampleColumn> columns = new ArrayList<>();
        for (int i = 0; i < header.length; i++) {
            int column = i;
            List<String> values = rows.stream()
                    .filter(row -> row.length == header.length)
                    .map(row -> CellText.clean(row[column]))
                    .filter(value -> value != null)
                    .toList();
            String name = CellText.clean(header[i]);
            if (name != null) {
                columns.add(new SampleTable.SampleColumn(name, values));
            }
        }
        return new SampleTable(
                List.of("delimiter: " + (delimiter == '\t' ? "tab" : "\"" + delimiter + "\"")),
                columns,
                SampleTable.Addressing.COLUMN,
                List.of(),
                Optional.empty());
    }
}
