package org.mesinfos.connectors.mapping.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.format.csv.LineParser;
import org.mesinfos.connectors.format.lines.Dialect;
import org.mesinfos.connectors.format.lines.LineEnd;
import org.mesinfos.connectors.format.lines.LogicalLines;

/**
 * The first lines of a file as rows, in the dialects in which connectors try to read them. Each line is parsed once in a dialect,
 * when the first connector asks for it. Safe for use by multiple threads.
 */
final class CsvHead {

    private final byte[] bytes;
    private final Charset charset;
    private final byte lineEnd;
    private final Map<Dialect, Rows> rows = new HashMap<>();

    CsvHead(byte[] bytes, Charset charset) {
        this.bytes = bytes;
        this.charset = charset;
        this.lineEnd = LineEnd.of(bytes);
    }

    /** Returns the first lines of a preview. */
    static CsvHead of(FilePreview preview) {
        return new CsvHead(preview.text().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** Returns the dialect with the line ends of the file. */
    Dialect dialect(char delimiter, int quote) {
        return new Dialect((byte) delimiter, quote, lineEnd);
    }

    /** Returns a line, from 0; empty if there are fewer. */
    synchronized Optional<Line> line(Dialect dialect, int index) {
        return rows.computeIfAbsent(dialect, first -> new Rows(dialect)).line(index);
    }

    /** A line with its cells, and with the names that they are if the line is the header. */
    static final class Line {

        private final long number;
        private final String text;
        private final String @Nullable [] cells;
        private @Nullable ColumnNames names;

        private Line(long number, String text, String @Nullable [] cells) {
            this.number = number;
            this.text = text;
            this.cells = cells;
        }

        /** Returns the number of its first physical line. */
        long number() {
            return number;
        }

        /** Returns the line as in the file; empty if it cannot be read. */
        String text() {
            return text;
        }

        /** Returns its cells, at least one; empty if the line cannot be read. */
        Optional<String[]> cells() {
            return Optional.ofNullable(cells);
        }

        /** Returns its cells as names of columns. */
        synchronized ColumnNames names() {
            if (names == null) {
                names = ColumnNames.of(cells == null ? List.of() : Arrays.asList(cells));
            }
            return names;
        }
    }

    /** The lines in one dialect. */
    private final class Rows {

        private final LineParser parser;
        private final LogicalLines lines;
        private final List<Line> read = new ArrayList<>();

        Rows(Dialect dialect) {
            this.parser = new LineParser(dialect, charset);
            this.lines = new LogicalLines(new ByteArrayInputStream(bytes), dialect, 0, 1);
        }

        Optional<Line> line(int index) {
            try {
                while (read.size() <= index) {
                    long number = lines.lineAfter();
                    if (!lines.next()) {
                        return Optional.empty();
                    }
                    boolean readable = lines.kind() == LogicalLines.Kind.LINE;
                    String text = readable ? parser.text(lines) : "";
                    read.add(new Line(number, text, readable ? parser.values(text) : null));
                }
            } catch (IOException impossible) {
                throw new IllegalStateException("Bytes in memory could not be read", impossible);
            }
            return Optional.of(read.get(index));
        }
    }
}
